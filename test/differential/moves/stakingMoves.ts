import type { Address } from '@assay/domain/ids'
import { NOBODY } from '../../model/absent.ts'
import { TOKEN, UNLIMITED } from '../../model/integers.ts'
import type { Society } from '../Society.ts'
import type { Move } from './Move.ts'

/** What holders and backers want. */
export function stakingMoves(society: Society): Move[] {
  const by = society.anyone()
  const changes = society.isPoor() || by === society.petty ? exactMoves(society, by) : [...walletMoves(society, by), ...freeMoves(society, by)]
  return [...changes, ...vouchMoves(society, by), ...backerMoves(society), ...ticketMoves(society), ...hoardMoves(society)]
}

function walletMoves({ model, random, actors }: Society, by: Address): Move[] {
  const wallet = model.token.balances.of(by)
  const staking = model.contracts.Staking
  const amount = random.between(1n, wallet > TOKEN ? wallet / 2n : 1n)
  const permit = random.pick(['right', 'wrong', 'late'] as const)
  const lacking = model.token.allowance(by, staking) < wallet
  return [
    { weight: wallet > 1_000_000n * TOKEN ? 1.5 : 0.3, by, call: { name: 'Staking.stake', args: [amount] } },
    { weight: 0.4, by, call: { name: 'Staking.stakeWithPermit', args: [amount, permit] } },
    { weight: 0.2, by, call: { name: 'AssayToken.transfer', args: [random.pick(actors)!, amount / 10n] } },
    { weight: 0.05, by, call: { name: 'AssayToken.transfer', args: [random.pick(Object.values(model.contracts))!, amount / 1000n] } },
    { weight: 0.15, by, call: { name: 'AssayToken.burn', args: [amount / 1000n] } },
    { weight: lacking ? 2 : 0.1, by, call: { name: 'AssayToken.approve', args: [staking, lacking ? UNLIMITED : amount] } },
  ]
}

function freeMoves({ model, random, actors }: Society, by: Address): Move[] {
  const free = model.staking.free.of(by)
  const to = random.pick([by, NOBODY, random.pick(actors)!, random.pick(actors)!])
  const moves: Move[] = [
    { weight: 0.5, by, call: { name: 'Staking.delegate', args: [to] } },
    { weight: 0.25, by: random.pick(actors)!, call: { name: 'Staking.delegateBySig', args: [by, to, random.pick(['right', 'right', 'wrong', 'late'])] } },
  ]
  if (free === 0n) return moves
  moves.push({ weight: 0.25, by, call: { name: 'Staking.requestUnbond', args: [random.between(1n, random.chance(0.1) ? free : free / 4n)] } })
  return moves
}

function vouchMoves(society: Society, by: Address): Move[] {
  const { model, random } = society
  const free = model.staking.free.of(by)
  const version = random.pick(model.registry.versions.keys().filter((id) => model.registry.isVouchable(id)))
  if (version === undefined || free === 0n) return []
  const most = random.pick(by === society.petty ? [1000n] : society.isModest(version) ? [1000n, 200n * TOKEN] : [1000n, free / 2n, free / 6n])
  return [{ weight: 3, by, call: { name: 'Staking.vouch', args: [version, random.between(1n, most)] } }]
}

/** Those to whom a single wei matters: a smallholder at what jurors need, poor people at what their court needs in all. */
function exactMoves({ model, random, petty, actors }: Society, by: Address): Move[] {
  const total = model.votes.total.latest('all')
  const goal = by === petty ? random.pick([100n, 300n, 300n]) * TOKEN : model.floors.challenge
  const aim = goal + random.pick([-1n, -1n, 0n, 0n, 1n])
  const missing = aim - (by === petty ? model.staking.effective(by) : total)
  const moves: Move[] = [{ weight: 0.3, by, call: { name: 'Staking.delegate', args: [random.pick(actors)!] } }]
  if (missing > 0n) moves.push({ weight: 2, by, call: { name: 'Staking.stake', args: [missing] } })
  if (missing < 0n && model.staking.free.of(by) >= -missing) moves.push({ weight: 1, by, call: { name: 'Staking.requestUnbond', args: [-missing] } })
  return moves
}

/** One account backs whatever it does not back yet, with next to nothing. */
function hoardMoves({ model, random, actors, temper }: Society): Move[] {
  const by = actors[0]!
  const strange = model.registry.versions.keys().filter((id) => model.registry.isVouchable(id) && model.pools.recorded(by, id) === 0n)
  const version = random.pick(strange)
  if (!temper.hoards || version === undefined || model.staking.free.of(by) < 1000n) return []
  return [{ weight: 8, by, call: { name: 'Staking.vouch', args: [version, random.between(1n, 1000n)] } }]
}

function backerMoves({ model, random, actors }: Society): Move[] {
  const held = model.pools.positions.rows().filter(({ vouched, releasing }) => vouched + releasing > 0n)
  const position = random.pick(held)
  if (position === undefined) return []
  const { account, version, vouched } = position
  const payer = random.pick(actors)!
  const amount = random.between(1n, random.pick([10n, 5_000n * TOKEN]))
  const slashed = held.find((other) => model.pools.pools.of(other.version).slashed)
  const moves: Move[] = [
    { weight: 0.5, by: payer, call: { name: 'Staking.fund', args: [version, amount, random.pick([UNLIMITED, model.pools.pools.of(version).active])] } },
    { weight: 0.5, by: payer, call: { name: 'Staking.harvest', args: [account, version] } },
    { weight: 0.1, by: payer, call: { name: 'Staking.sync', args: [account] } },
  ]
  if (slashed !== undefined) moves.push({ weight: 0.8, by: payer, call: { name: 'Staking.sync', args: [slashed.account] } })
  if (vouched > 0n) moves.push({ weight: 1.2, by: account, call: { name: 'Staking.startRelease', args: [version, random.chance(0.4) ? vouched : random.between(1n, vouched)] } })
  const claimant = model.pools.claimable.entries().find(([, credit]) => credit > 0n)
  if (claimant !== undefined) moves.push({ weight: 0.5, by: claimant[0], call: { name: 'Staking.claim', args: [] } })
  return moves
}

function ticketMoves({ model, random, actors }: Society): Move[] {
  const release = random.pick(model.staking.releaseTickets.entries().filter(([, { amount }]) => amount > 0n))
  const ready = random.pick(model.staking.releaseTickets.entries().filter(([, { amount, readyAt }]) => amount > 0n && readyAt <= model.now))
  const unbonding = random.pick(model.staking.unbondTickets.entries().filter(([, { amount }]) => amount > 0n))
  const paying = random.pick(model.staking.unbondTickets.entries().filter(([, { amount, readyAt }]) => amount > 0n && readyAt <= model.now))
  const early = random.pick(
    model.staking.releaseTickets.entries().filter(([, { amount, version, readyAt }]) => amount > 0n && readyAt > model.now && model.registry.isOver(version)),
  )
  const moves: Move[] = []
  if (early) moves.push({ weight: 1, by: random.pick(actors)!, call: { name: 'Staking.completeRelease', args: [BigInt(early[0])] } })
  if (release) moves.push({ weight: 0.5, by: random.pick(actors)!, call: { name: 'Staking.completeRelease', args: [BigInt(release[0])] } })
  if (ready) moves.push({ weight: 1, by: random.pick(actors)!, call: { name: 'Staking.completeRelease', args: [BigInt(ready[0])] } })
  if (unbonding) moves.push({ weight: 0.2, by: unbonding[1].account, call: { name: 'Staking.withdraw', args: [BigInt(unbonding[0])] } })
  if (paying) moves.push({ weight: 1, by: paying[1].account, call: { name: 'Staking.withdraw', args: [BigInt(paying[0])] } })
  return moves
}
