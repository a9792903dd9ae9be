import { AuditError } from './AuditError.js'
import { ChainAt } from './chain/ChainAt.js'
import type { ContractName } from '@assay/domain/generated/abis'
import { Node } from './chain/Node.js'
import type { View } from './parts/Part.js'
import { Snapshot } from './Snapshot.js'

/** What an audit is of. */
export interface AuditSettings {
  readonly databaseUrl: string
  readonly rpcUrl: string
  readonly chainId: number
  /** Addresses in lower case, and the block from which on they are. */
  readonly deployment: { readonly contracts: Readonly<Record<ContractName, string>>; readonly startBlock: number }
}

/** Looks for one block of which both the database and the node can speak. Each view is one connection, to be ended. */
export class Audit {
  private constructor(
    readonly settings: AuditSettings,
    readonly node: Node,
  ) {}

  /** @throws AUDIT_NODE, AUDIT_CHAIN_ID */
  static async open(settings: AuditSettings): Promise<Audit> {
    const node = new Node(settings.rpcUrl)
    try {
      const found = await node.chainId()
      if (found !== settings.chainId) {
        throw new AuditError('AUDIT_CHAIN_ID', `The node at ${node.place} is of chain ${found}, but CHAIN_ID is ${settings.chainId}. Set RPC_URL or CHAIN_ID.`)
      }
      return new Audit(settings, node)
    } catch (error) {
      await node.close()
      throw error
    }
  }

  /**
   * A view of index and chain at the index's head.
   * @param patience longest that one statement may run, in milliseconds; 0 for no limit
   * @throws AUDIT_STATE_GONE when the node does not know the head, or has no state of it any more; AUDIT_NODE, AUDIT_DATABASE, AUDIT_EMPTY, AUDIT_CONTRACTS
   */
  async view(pageSize: number, patience = 0): Promise<View> {
    const { databaseUrl, chainId, deployment } = this.settings
    const snapshot = await Snapshot.take(databaseUrl, patience)
    try {
      const chain = new ChainAt(this.node, chainId, deployment.contracts, snapshot.head)
      await chain.read('AssayToken', 'totalSupply')
      return { snapshot, chain, node: this.node, databaseUrl, startBlock: deployment.startBlock, pageSize }
    } catch (error) {
      await snapshot.end()
      throw error
    }
  }

  async close(): Promise<void> {
    await this.node.close()
  }
}
