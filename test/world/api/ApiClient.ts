/** An answer of /graphql. */
export interface Answer {
  status: number
  /** Of any shape: the test knows what it asked for. */
  data: any
  errors: { message: string; path?: (string | number)[]; extensions: { code: string; requestId?: string } }[] | undefined
  block: { height: number; hash: string; timestamp: number } | null
  /** The whole answer as it came. */
  text: string
}

/** Asks an API as a browser does. */
export class ApiClient {
  readonly url: string

  constructor(url: string) {
    this.url = url
  }

  /** Sends an operation by POST. */
  async ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    return this.#read(await this.post('/graphql', JSON.stringify({ query, variables })))
  }

  /** Sends any body. */
  async post(path: string, body: string | Uint8Array<ArrayBuffer>, contentType = 'application/json'): Promise<Response> {
    return fetch(this.url + path, { method: 'POST', body, headers: { 'content-type': contentType } })
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.url + path, { headers })
  }

  /** The data of an operation that must succeed. */
  async data(query: string, variables: Record<string, unknown> = {}): Promise<any> {
    const answer = await this.ask(query, variables)
    if (answer.errors !== undefined) throw new Error(answer.text)
    return answer.data
  }

  /** Listens to a subscription by server-sent events until `end` is called. */
  listen(query: string, variables: Record<string, unknown> = {}): { events: any[]; end: () => void; closed: Promise<void> } {
    const controller = new AbortController()
    const events: any[] = []
    const closed = (async () => {
      const response = await fetch(`${this.url}/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`, {
        headers: { accept: 'text/event-stream' },
        signal: controller.signal,
      })
      let text = ''
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
        text += chunk
        const parts = text.split('\n\n')
        text = parts.pop()!
        for (const part of parts) {
          const data = /^data: (.*)$/m.exec(part)?.[1]
          if (data) events.push(JSON.parse(data))
        }
      }
    })().catch(() => {})
    return { events, end: () => controller.abort(), closed }
  }

  async #read(response: Response): Promise<Answer> {
    const text = await response.text()
    const { data, errors, extensions } = JSON.parse(text) as { data?: any; errors?: Answer['errors']; extensions?: { block: Answer['block'] } }
    return { status: response.status, data, errors, block: extensions?.block ?? null, text }
  }
}
