import type { Address } from '@assay/domain/ids'
import type { Api } from '#lib/graphql/createApi.ts'
import { MyBallotDocument, type MyBallotQuery } from '#lib/graphql/generated/operations.ts'
import { read } from '#lib/graphql/read.ts'

interface ProposalRow {
  readonly id: string
  /** Unix seconds. */
  readonly voteStart: number
  /** In an appeal, when its dispute was opened, unix seconds; else null. */
  readonly openedAt: number | null
}

export interface MyVotes {
  /** When voting began, base units. */
  readonly atStart: bigint
  /** Before the dispute was opened; null where it is no appeal. */
  readonly atOpening: bigint | null
  /** What counts: the lesser of the two. */
  readonly power: bigint
  readonly ballot: MyBallotQuery['ballot']
}

/** What the connected account can vote with on the shown proposal, and what it voted; null until it is read. */
export class MyBallot {
  votes = $state.raw<MyVotes | null>(null)

  readonly #api: Api
  #asked = ''

  constructor(api: Api) {
    this.#api = api
  }

  /** Reads anew. A later call for another account or proposal wins over an earlier one that is still under way. */
  async load(voter: Address | null, { id, voteStart, openedAt }: ProposalRow): Promise<void> {
    const asked = `${id}-${voter}`
    if (asked !== this.#asked) this.votes = null
    this.#asked = asked
    if (voter === null) return

    const { ballot, ...past } = await read(this.#api, MyBallotDocument, { voter, ballot: asked, start: voteStart, opening: (openedAt ?? voteStart + 1) - 1 })
    if (this.#asked !== asked) return
    const atStart = past.atStart.nodes[0]?.value ?? 0n
    const atOpening = openedAt === null ? null : (past.atOpening.nodes[0]?.value ?? 0n)
    this.votes = { atStart, atOpening, power: atOpening === null || atStart < atOpening ? atStart : atOpening, ballot }
  }
}
