import { assayTokenAbi } from '@assay/domain/generated/assayTokenAbi'
import { parseSignature } from 'viem'
import { EMBEDDED_CHAIN_ID } from '../deploy/deploymentFile.ts'
import { days } from '../seed/days.ts'
import { tokens } from '../seed/tokens.ts'
import { ACTOR } from './actors.ts'
import type { GasCity } from './GasCity.ts'
import type { Ledger } from './Ledger.ts'

/** Tokens, stake, delegation and leaving. */
export async function measureStaking(city: GasCity, ledger: Ledger): Promise<void> {
  const { world } = city
  const { backer, laterBacker, delegate, otherDelegate, juror } = ACTOR
  const delegateTo = (actor: number, to: number) => world.send(actor, 'Staking', 'delegate', [world.address(to)])
  await ledger.one('transfer', world.send(backer, 'AssayToken', 'transfer', [world.address(juror), tokens(1)]))
  await ledger.one('approve', city.approve(laterBacker, 'Staking', 1))

  await ledger.one('stakeFirst', city.stake(backer, 500_000))
  ledger.mean('stake', [await city.stake(backer, 300_000), await city.stake(backer, 200_000)])
  await ledger.one('stakeWithPermit', stakeWithPermit(city, backer, 1_000))

  await ledger.one('delegateFirst', delegateTo(laterBacker, laterBacker))
  for (const actor of [laterBacker, delegate, otherDelegate]) await city.stake(actor, 500_000)
  for (const to of [delegate, otherDelegate, backer]) await delegateTo(backer, to)
  ledger.mean('delegate', [await delegateTo(backer, delegate), await delegateTo(laterBacker, delegate)])
  ledger.mean('redelegate', [await delegateTo(backer, otherDelegate), await delegateTo(laterBacker, otherDelegate)])
  for (const actor of [backer, laterBacker]) await delegateTo(actor, actor)

  const request = () => world.send(backer, 'Staking', 'requestUnbond', [tokens(1_000)])
  await ledger.one('requestUnbondFirst', request())
  const requests = [await request(), await request()]
  ledger.mean('requestUnbond', requests)
  world.wait(days(14))
  const withdrawals = [await world.send(backer, 'Staking', 'withdraw', [2n]), await world.send(backer, 'Staking', 'withdraw', [3n])]
  ledger.mean('withdraw', withdrawals)
  ledger.record('leave', [...requests, ...withdrawals], 2n)
  await ledger.one('sync0', world.send(backer, 'Staking', 'sync', [world.address(backer)]))
}

async function stakeWithPermit({ world }: GasCity, actor: number, whole: number) {
  const { AssayToken: token, Staking: staking } = world.contracts
  const owner = world.address(actor)
  const deadline = BigInt(world.now + days(1))
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
    message: { owner, spender: staking, value: tokens(whole), nonce, deadline },
  })
  const { r, s, yParity } = parseSignature(signature)
  return world.send(actor, 'Staking', 'stakeWithPermit', [tokens(whole), deadline, 27 + yParity, r, s])
}
