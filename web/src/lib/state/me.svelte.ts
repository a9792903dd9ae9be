import { createContext } from 'svelte'
import type { Address } from '@assay/domain/ids'
import type { Api } from '#lib/graphql/createApi.ts'
import { MeDocument, type MeQuery } from '#lib/graphql/generated/operations.ts'
import { read } from '#lib/graphql/read.ts'

export type MyAccount = NonNullable<MeQuery['account']>
export type MyPosition = MyAccount['positions']['nodes'][number]
export type MyVote = MyAccount['disputeVotes']['nodes'][number]
export type ReleaseTicketRow = MyAccount['releaseTickets']['nodes'][number]
export type UnbondTicketRow = MyAccount['unbondTickets']['nodes'][number]

/** What the index knows about the connected account; null while nobody is connected or it never did anything here. */
export class Me {
  account = $state.raw<MyAccount | null>(null)
  /** The address that `account` answers for. */
  address = $state.raw<Address | null>(null)

  readonly #api: Api
  #asked: Address | null = null

  constructor(api: Api) {
    this.#api = api
  }

  /** Reads the account anew. A later call for another address wins over an earlier one that is still under way. */
  async load(address: Address | null): Promise<void> {
    this.#asked = address
    if (address === null) {
      this.account = null
      this.address = null
      return
    }
    const { account } = await read(this.#api, MeDocument, { id: address })
    if (this.#asked !== address) return
    this.account = account
    this.address = address
  }

  positionIn(versionId: string): MyPosition | undefined {
    return this.account?.positions.nodes.find(({ version }) => version.id === versionId)
  }

  voteIn(disputeId: string): MyVote | undefined {
    return this.account?.disputeVotes.nodes.find(({ dispute }) => dispute.id === disputeId)
  }
}

export const [getMe, setMe] = createContext<Me>()
