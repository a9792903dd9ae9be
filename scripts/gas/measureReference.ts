import { readFileSync } from 'node:fs'
import { encodeDeployData, type Abi, type Hex } from 'viem'
import { root } from '../run/root.ts'
import { ACTOR } from './actors.ts'
import type { GasCity } from './GasCity.ts'
import { carryOut, type ProposalSteps } from './measureGovernance.ts'

/** The same proposal by OpenZeppelin's own modules, over the same votes and after the same history. */
export async function measureReference(city: GasCity): Promise<ProposalSteps> {
  const file = `${root}/artifacts/contracts/mocks/ReferenceGovernor.sol/ReferenceGovernor.json`
  const { abi, bytecode } = JSON.parse(readFileSync(file, 'utf8')) as { abi: Abi; bytecode: Hex }
  const data = encodeDeployData({ abi, bytecode, args: [city.world.contracts.Staking] })
  const { hash } = await city.world.call(ACTOR.whale, undefined, data)
  const { contractAddress } = await city.world.publicClient.getTransactionReceipt({ hash })
  if (contractAddress == null) throw new Error('the reference Governor was not deployed')
  return carryOut(city, contractAddress)
}
