import type { PoolClient } from 'pg'

/** As many as a connection remembers: a plan may take some hundred kilobytes of the database's memory. */
const MOST = 64

/** What pg remembers of the statements it has sent under a name; it has no call to forget one. */
interface Remembering {
  readonly connection: { readonly parsedStatements: Record<string, string | undefined> }
}

/** The statements that one connection has prepared, so that the database parses and plans each once. The one unused for longest is forgotten. */
export class PreparedStatements {
  readonly #client: PoolClient
  readonly #names = new Map<string, string>()
  #made = 0

  constructor(client: PoolClient) {
    this.#client = client
  }

  /** The name under which to send a statement. No name is given twice, so one that was forgotten is prepared anew. */
  nameOf(text: string): string {
    const name = this.#names.get(text) ?? `s${++this.#made}`
    this.#names.delete(text)
    this.#names.set(text, name)
    if (this.#names.size > MOST) this.#forgetOldest()
    return name
  }

  #forgetOldest(): void {
    const [text, name] = this.#names.entries().next().value!
    this.#names.delete(text)
    delete (this.#client as unknown as Remembering).connection.parsedStatements[name]
    // The connection's own trouble shows in the request that has it.
    this.#client.query(`deallocate ${name}`).catch(() => undefined)
  }
}
