import type { ContentHash } from '@assay/domain/ids'
import { NO_DISPUTE, NO_VERSION } from '../../model/absent.ts'
import { TOKEN } from '../../model/integers.ts'
import type { Society } from '../Society.ts'
import type { Move } from './Move.ts'

const URI = 'ipfs://card'

/** What publishers and raters want. */
export function registryMoves(society: Society): Move[] {
  const { model, random } = society
  const by = society.anyone()
  const { minDeposit } = model.parameters.current
  const deposit = minDeposit + random.pick([0n, 1n, random.between(0n, 3n * minDeposit)])
  const few = model.registry.listings.keys().length < (society.temper.hoards ? 36 : 12)
  return [
    {
      weight: few ? (society.temper.hoards ? 6 : 1.5) : 0.15,
      by,
      call: { name: 'ListingRegistry.submit', args: [society.fresh(), society.fresh() as string as ContentHash, URI, deposit] },
    },
    ...listingMoves(society),
    ...ratingMoves(society),
    ...creditMoves(society),
  ]
}

function listingMoves(society: Society): Move[] {
  const { model, random } = society
  return model.registry.listings.entries().flatMap(([id, { owner, status, pendingVersion, openDispute, exitReadyAt }]): Move[] => {
    const moves: Move[] = []
    if (pendingVersion !== NO_VERSION) {
      const due = openDispute === NO_DISPUTE && model.registry.versions.of(pendingVersion).pendingEndsAt <= model.now
      moves.push({ weight: due ? 1.5 : 0.02, by: society.anyone(), call: { name: 'ListingRegistry.activate', args: [id] } })
    }
    if (status === 'LISTED') {
      moves.push({
        weight: pendingVersion === NO_VERSION && openDispute === NO_DISPUTE ? 0.6 : 0.05,
        by: owner,
        call: { name: 'ListingRegistry.proposeVersion', args: [id, society.fresh() as string as ContentHash, URI] },
      })
      moves.push({ weight: 0.35, by: owner, call: { name: 'ListingRegistry.initiateExit', args: [id] } })
    }
    if (status === 'EXITING') {
      moves.push({ weight: exitReadyAt <= model.now ? 1.5 : 0.03, by: society.anyone(), call: { name: 'ListingRegistry.finalizeExit', args: [id] } })
    }
    moves.push({ weight: 0.05, by: owner, call: { name: 'ListingRegistry.topUp', args: [id, random.between(1n, 500n * TOKEN)] } })
    return moves
  })
}

function ratingMoves(society: Society): Move[] {
  const { model, random } = society
  const active = model.registry.listings.entries().filter(([, { currentVersion }]) => model.registry.versions.of(currentVersion).status === 'ACTIVE')
  const id = random.pick(active)?.[0]
  if (id === undefined) return []
  const score = BigInt(1 + random.below(5))
  const rate = (by: Move['by'], weight: number): Move => ({ weight, by, call: { name: 'QualityRatings.rate', args: [id, score, society.fresh() as string as ContentHash, ''] } })
  const effective = model.staking.effective(society.petty)
  const isAtLimit = effective <= 100n * TOKEN && effective >= 100n * TOKEN - 1n
  return [rate(society.anyone(), 0.7), rate(society.petty, isAtLimit ? 1.5 : 0)]
}

function creditMoves({ model }: Society): Move[] {
  const registry = model.registry.claimable.entries().find(([, credit]) => credit > 0n)
  const court = model.court.claimable.entries().find(([, credit]) => credit > 0n)
  const moves: Move[] = []
  if (registry !== undefined) moves.push({ weight: 0.5, by: registry[0], call: { name: 'ListingRegistry.claim', args: [] } })
  if (court !== undefined) moves.push({ weight: 0.5, by: court[0], call: { name: 'DisputeCourt.claim', args: [] } })
  return moves
}
