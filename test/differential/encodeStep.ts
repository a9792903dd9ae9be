import { encodeFunctionData, parseSignature, type Hex } from 'viem'
import { abis } from '../model/abis.ts'
import { encodeCall } from '../model/encodeCall.ts'
import type { Chain } from './Chain.ts'
import type { Step } from './Step.ts'

/** A step's call as bytes; a permit is signed by the account that stakes. */
export async function encodeStep(chain: Chain, { at, by, call }: Step): Promise<Hex> {
  const { contracts, chainId } = chain.genesis
  if (call.name !== 'Staking.stakeWithPermit') return encodeCall(call, contracts)

  const [amount, permit] = call.args
  const deadline = permit === 'late' ? at - 1n : at
  const domain = { name: 'Assay', version: '1', chainId: Number(chainId), verifyingContract: contracts.AssayToken }
  const message = { owner: by, spender: contracts.Staking, value: String(permit === 'wrong' ? amount + 1n : amount), nonce: await chain.nonceOf(by), deadline: String(deadline) }
  const signature = parseSignature(await chain.sign(by, { types, primaryType: 'Permit', domain, message }))
  const args = [amount, deadline, signature.yParity + 27, signature.r, signature.s]
  return encodeFunctionData({ abi: abis.Staking, functionName: 'stakeWithPermit', args })
}

const field = (name: string, type: string) => ({ name, type })
const types = {
  EIP712Domain: [field('name', 'string'), field('version', 'string'), field('chainId', 'uint256'), field('verifyingContract', 'address')],
  Permit: [field('owner', 'address'), field('spender', 'address'), field('value', 'uint256'), field('nonce', 'uint256'), field('deadline', 'uint256')],
}
