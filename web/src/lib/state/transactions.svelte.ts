import { createContext } from 'svelte'
import { AssayError } from '@assay/domain/errors/AssayError'
import type { Address, DisputeId } from '@assay/domain/ids'
import type { PublicClient, WalletClient } from 'viem'
import type { PortalConfig } from '#lib/config/PortalConfig.ts'
import type { Explanation } from '#lib/errors/explainError.ts'
import type { DecodedStep } from '#lib/transactions/decodeStep.ts'
import type { Flow, FlowContext, Plan } from '#lib/transactions/Flow.ts'
import { JurorVault, type SealedVote } from '#lib/transactions/JurorVault.ts'

export interface Review {
  plan: Plan
  decoded: DecodedStep[]
  context: FlowContext
}

export interface Entry {
  id: number
  title: string
  stage: 'signing' | 'sent' | 'mined' | 'indexed' | 'failed'
  /** Which of the plan's steps is being signed, from 0, and how many there are. */
  step: number
  steps: number
  block: number | null
  hash: string | null
  error: Explanation | null
  done: string
}

interface Ports {
  config: PortalConfig
  wallet: { readonly address: Address | null; client: () => Promise<WalletClient> }
  now: () => number
  /** The block that the index has reached. */
  indexHeight: () => Promise<number>
  /** Has every page read again. */
  refresh: () => Promise<void>
}

const POLL_INDEX_MS = 300

/** Plans, reviews, sends and follows transactions; lives in the layout, so that progress stays visible across pages. */
export class Transactions {
  review = $state.raw<Review | null>(null)
  entries = $state<Entry[]>([])
  planning = $state(false)

  readonly #ports: Ports
  #node: PublicClient | null = null
  #vault: JurorVault | null = null
  #count = 0

  constructor(ports: Ports) {
    this.#ports = ports
  }

  get busy() {
    return this.planning || this.entries.some(({ stage }) => stage === 'signing' || stage === 'sent')
  }

  /** Works out what would happen and opens the review. Gives the reason, if it cannot be done. */
  async start<Input>(flow: Flow<Input>, input: Input): Promise<Explanation | null> {
    // A double click, or a second form while a signature is asked for, starts nothing.
    if (this.busy || this.review) return null
    this.planning = true
    try {
      const context = await this.#context()
      const plan = await flow.plan(input, context)
      const { decodeStep } = await import('#lib/transactions/decodeStep.ts')
      this.review = { plan, context, decoded: plan.steps.map((step) => decodeStep(step, context.config)) }
      return null
    } catch (error) {
      return (await import('#lib/errors/explainError.ts')).explainError(error)
    } finally {
      this.planning = false
    }
  }

  /** Closes the review; nothing was signed. */
  cancel(): void {
    this.review = null
  }

  /** Signs and sends what the review showed, then follows it until the index agrees. */
  async confirm(): Promise<void> {
    const review = this.review
    if (!review) return
    this.review = null

    const { plan, context } = review
    this.entries.push({ id: ++this.#count, title: plan.title, stage: 'signing', step: 0, steps: plan.steps.length, block: null, hash: null, error: null, done: plan.done })
    const entry = this.entries[this.entries.length - 1]!
    try {
      const [{ executePlan }, { followIndex }] = await Promise.all([import('#lib/transactions/executePlan.ts'), import('#lib/transactions/followIndex.ts')])
      const receipt = await executePlan(
        plan,
        context,
        { address: () => this.#ports.wallet.address, client: () => this.#ports.wallet.client() },
        {
          signing: (step) => Object.assign(entry, { stage: 'signing', step }),
          sent: (hash) => Object.assign(entry, { stage: 'sent', hash }),
          mined: ({ blockNumber }) => Object.assign(entry, { stage: 'mined', block: Number(blockNumber) }),
        },
      )
      const wait = () => new Promise<void>((resume) => setTimeout(resume, POLL_INDEX_MS))
      const settled = await followIndex(receipt, context.node, { height: this.#ports.indexHeight, wait })
      await this.#ports.refresh()
      Object.assign(entry, { stage: 'indexed', block: Number(settled.blockNumber) })
    } catch (error) {
      const { explainError } = await import('#lib/errors/explainError.ts')
      Object.assign(entry, { stage: 'failed', error: explainError(error) })
    }
  }

  dismiss(id: number): void {
    this.entries = this.entries.filter((entry) => entry.id !== id)
  }

  /** What this browser sealed in a dispute, as far as it remembers. Read anew whenever a transaction moves on. */
  sealedVote(juror: Address, disputeId: DisputeId): SealedVote | null {
    void this.entries.map(({ stage }) => stage)
    return this.#openVault()?.vote(juror, disputeId) ?? null
  }

  #openVault(): JurorVault | null {
    const { chainId, contracts } = this.#ports.config
    if (typeof localStorage === 'undefined') return null
    return (this.#vault ??= new JurorVault(localStorage, chainId, contracts.DisputeCourt))
  }

  async #context(): Promise<FlowContext> {
    const { config, wallet, now } = this.#ports
    if (!wallet.address) throw new AssayError('WALLET_NOT_CONNECTED', 'No account is connected. Connect a wallet first.')

    const { nodeOf } = await import('#lib/transactions/nodeOf.ts')
    this.#node ??= nodeOf(config)
    return { config, account: wallet.address, node: this.#node, vault: this.#openVault()!, now: now() }
  }
}

export const [getTransactions, setTransactions] = createContext<Transactions>()
