import { BaseError, decodeFunctionResult, encodeFunctionData, type Abi, type Hex } from 'viem'
import { AuditError } from '../AuditError.js'
import { abis, type ContractName } from '@assay/domain/generated/abis'
import { revertOf } from './revertOf.js'
import type { BlockHeader, Node } from './Node.js'

/** A contract's refusal to answer, as a value that equals nothing. */
export class Refusal {
  constructor(readonly reason: string) {}

  toString(): string {
    return `refuses to say (${this.reason})`
  }
}

/** What the contracts say at one block: its state, and its time as the present. */
export class ChainAt {
  /** How many contract reads were made. */
  calls = 0

  constructor(
    readonly node: Node,
    readonly chainId: number,
    readonly contracts: Readonly<Record<ContractName, string>>,
    readonly block: BlockHeader,
  ) {}

  /**
   * Reads a contract at the block, which is named by its hash: after a reorganisation there is no answer rather than another
   * block's. One value, or a list where the contract returns several; a Refusal where it reverts.
   * @throws AUDIT_NODE, AUDIT_STATE_GONE, AUDIT_CONTRACTS
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a function returns is in its ABI
  async read(contract: ContractName, functionName: string, ...args: readonly unknown[]): Promise<any> {
    const abi = abis[contract] as Abi
    const call = { to: this.contracts[contract], data: encodeFunctionData({ abi, functionName, args }) }
    this.calls++
    let data: Hex
    try {
      data = await this.node.ask<Hex>('eth_call', [call, { blockHash: this.block.hash, requireCanonical: true }])
    } catch (error) {
      const reason = revertOf(error, abi)
      if (reason !== undefined) return new Refusal(reason)
      return this.failed(error)
    }
    if (data === '0x') {
      throw new AuditError('AUDIT_CONTRACTS', `There is no ${contract} at ${call.to} in block ${this.block.height}. Set DEPLOYMENT_FILE to the deployment that is indexed.`)
    }
    return decodeFunctionResult({ abi, functionName, args, data })
  }

  /** As `read`, where the contract returns several values: a list of so many, each a Refusal where it reverts. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- see read
  async readAll(count: number, contract: ContractName, functionName: string, ...args: readonly unknown[]): Promise<any[]> {
    const result: unknown = await this.read(contract, functionName, ...args)
    return result instanceof Refusal ? Array<unknown>(count).fill(result) : (result as unknown[])
  }

  /** Tells a node that is away from one that no longer has the state. */
  private async failed(error: unknown): Promise<never> {
    const answered = error instanceof BaseError && error.walk((cause) => cause instanceof Error && ['RpcRequestError', 'RpcError'].includes(cause.name)) !== null
    if (!answered) this.node.away(error)
    const { height, hash } = this.block
    const now = await this.node.header(height)
    const why = now?.hash === hash ? 'no longer has the state of' : 'does not know'
    throw new AuditError(
      'AUDIT_STATE_GONE',
      `The node at ${this.node.place} ${why} block ${height} (${hash}): ${((error as BaseError).details || (error as Error).message).replace(/[.\s]+$/, '')}`,
      {
        cause: error,
      },
    )
  }
}
