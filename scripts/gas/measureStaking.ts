import { assayTokenAbi } from '@assay/domain/generated/assayTokenAbi'
import { parseSignature } from 'viem'
import { EMBEDDED_CHAIN_ID } from '../deploy/deploymentFile.ts'
import { ACTOR, DAY, TOKEN, type GasCity } from './GasCity.ts'
import type { Ledger } from './Ledger.ts'

/** Tokens, stake, delegation and leaving. */
export async function measureStaking(city: GasCity, ledger: Ledger): Promise<void> {
  const { world } = city
  const { backer, laterBacker, delegate, otherDelegate, juror } = ACTOR
  await ledger.one('transfer', world.send(backer, 'AssayToken', 'transfer', [world.address(juror), TOKEN]))
  await ledger.one('approve', city.approve(laterBacker, 'Staking', 1n))

  await ledger.one('stakeFirst', city.stake(backer, 500_000n))
  await ledger.one('stake', city.stake(backer, 500_000n))
  await ledger.one('stakeWithPermit', stakeWithPermit(city, backer, 1_000n))

  await ledger.one('delegateFirst', world.send(laterBacker, 'Staking', 'delegate', [world.address(laterBacker)]))
  for (const actor of [laterBacker, delegate, otherDelegate]) await city.stake(actor, 500_000n)
  await world.send(backer, 'Staking', 'delegate', [world.address(delegate)])
  await world.send(backer, 'Staking', 'delegate', [world.address(otherDelegate)])
  await ledger.one('delegate', world.send(laterBacker, 'Staking', 'delegate', [world.address(delegate)]))
  await ledger.one('redelegate', world.send(laterBacker, 'Staking', 'delegate', [world.address(otherDelegate)]))
  for (const actor of [backer, laterBacker]) await world.send(actor, 'Staking', 'delegate', [world.address(actor)])

  await ledger.one('requestUnbondFirst', world.send(backer, 'Staking', 'requestUnbond', [1_000n * TOKEN]))
  const request = await ledger.one('requestUnbond', world.send(backer, 'Staking', 'requestUnbond', [1_000n * TOKEN]))
  world.wait(14 * DAY)
  const withdrawal = await ledger.one('withdraw', world.send(backer, 'Staking', 'withdraw', [2n]))
  ledger.record('leave', [request, withdrawal])
  await ledger.one('sync0', world.send(backer, 'Staking', 'sync', [world.address(backer)]))
}

async function stakeWithPermit({ world }: GasCity, actor: number, tokens: bigint) {
  const { AssayToken: token, Staking: staking } = world.contracts
  const owner = world.address(actor)
  const deadline = BigInt(world.now + DAY)
  const nonce = await world.publicClient.readContract({ address: token, abi: assayTokenAbi, functionName: 'nonces', args: [owner] })
  const signature = await world.account(actor).signTypedData({
    domain: { name: 'Assay', version: '1', chainId: EMBEDDED_CHAIN_ID, verifyingContract: token },
    types: {
      Permit: [
        { name: 'owner', type: 'address' },
        { name: 'spender', type: 'address' },
        { name: 'value', type: 'uint256' },
        { name: 'nonce', type: 'uint256' },
        { name: 'deadline', type: 'uint256' },
      ],
    },
    primaryType: 'Permit',
    message: { owner, spender: staking, value: tokens * TOKEN, nonce, deadline },
  })
  const { r, s, yParity } = parseSignature(signature)
  return world.send(actor, 'Staking', 'stakeWithPermit', [tokens * TOKEN, deadline, 27 + yParity, r, s])
}
