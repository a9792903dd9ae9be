import type { Address } from '@assay/domain/ids'
import { encodeFunctionData, parseSignature, type Hex } from 'viem'
import { abiOf } from '@assay/domain/generated/abis'
import { encodeCall } from '../model/encodeCall.ts'
import type { Chain } from './Chain.ts'
import type { Step } from './Step.ts'

/** A step's call as bytes, signed where it needs a signature. */
export async function encodeStep(chain: Chain, { at, by, call }: Step): Promise<Hex> {
  const { contracts } = chain.genesis
  switch (call.name) {
    case 'Staking.stakeWithPermit': {
      const [amount, quality] = call.args
      const deadline = quality === 'late' ? at - 1n : at
      const signed = quality === 'wrong' ? amount + 1n : amount
      const message = { owner: by, spender: contracts.Staking, value: String(signed), nonce: await chain.nonceOf(by, 'AssayToken'), deadline: String(deadline) }
      const { yParity, r, s } = parseSignature(await sign(chain, by, 'AssayToken', 'Permit', message))
      return encodeFunctionData({ abi: abiOf.Staking, functionName: 'stakeWithPermit', args: [amount, deadline, yParity + 27, r, s] })
    }
    case 'Staking.delegateBySig': {
      const [account, to, quality] = call.args
      const expiry = quality === 'late' ? at - 1n : at
      // Whatever is signed recovers to some account, so the wrong one is right but for its turn.
      const nonce = BigInt(await chain.nonceOf(account, 'Staking')) + (quality === 'wrong' ? 1n : 0n)
      const { yParity, r, s } = parseSignature(await sign(chain, account, 'Staking', 'Delegation', { delegatee: to, nonce: String(nonce), expiry: String(expiry) }))
      return encodeFunctionData({ abi: abiOf.Staking, functionName: 'delegateBySig', args: [to, nonce, expiry, yParity + 27, r, s] })
    }
    case 'AssayGovernor.castVoteBySig': {
      const [proposal, support, voter, quality] = call.args
      const nonce = BigInt(await chain.nonceOf(voter, 'AssayGovernor')) + (quality === 'late' ? 1n : 0n)
      const signed = quality === 'wrong' ? (support + 1n) % 3n : support
      const message = { proposalId: String(proposal), support: String(signed), voter, nonce: String(nonce) }
      const signature = await sign(chain, voter, 'AssayGovernor', 'Ballot', message)
      return encodeFunctionData({ abi: abiOf.AssayGovernor, functionName: 'castVoteBySig', args: [proposal, support, voter, signature] })
    }
    default:
      return encodeCall(call, contracts)
  }
}

const names = { AssayToken: 'Assay', Staking: 'Staked Assay', AssayGovernor: 'Assay Governor' }

async function sign(chain: Chain, account: Address, contract: keyof typeof names, primaryType: string, message: unknown): Promise<Hex> {
  const { chainId, contracts } = chain.genesis
  const domain = { name: names[contract], version: '1', chainId: Number(chainId), verifyingContract: contracts[contract] }
  return chain.sign(account, { types, primaryType, domain, message })
}

const field = (name: string, type: string) => ({ name, type })
const types = {
  EIP712Domain: [field('name', 'string'), field('version', 'string'), field('chainId', 'uint256'), field('verifyingContract', 'address')],
  Permit: [field('owner', 'address'), field('spender', 'address'), field('value', 'uint256'), field('nonce', 'uint256'), field('deadline', 'uint256')],
  Delegation: [field('delegatee', 'address'), field('nonce', 'uint256'), field('expiry', 'uint256')],
  Ballot: [field('proposalId', 'uint256'), field('support', 'uint8'), field('voter', 'address'), field('nonce', 'uint256')],
}
