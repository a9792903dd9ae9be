import { textOf } from './version.js'
import type { TableAudit } from './TableAudit.js'

const FRACTIONAL = 255

interface Cast {
  readonly args: { readonly support: string; readonly weight: string; readonly params?: string; readonly reason: string }
  readonly at: string
}

/** A voter's ballot: how it is divided is in the log alone, how much of it there is the Governor knows. */
export const ballot: TableAudit = {
  table: 'ballot',
  extras: {
    casts: `(select coalesce(json_agg(json_build_object('args', a.arguments::json, 'at', a.at::text) order by a.id), '[]') from chain.activity a
      where a.proposal_id = r.proposal_id and a.account_id = r.voter_id and a.contract = 'AssayGovernor' and a.event in ('VoteCast', 'VoteCastWithParams'))`,
  },
  async check(row, look, chain) {
    const used = await chain.read('AssayGovernor', 'usedVotes', BigInt(row.proposal_id), row.voter_id)
    look.same('votes', BigInt(row.against_votes) + BigInt(row.for_votes) + BigInt(row.abstain_votes), used)
    const casts: readonly Cast[] = row.casts
    const [against, inFavour, abstain] = casts.map(partsOf).reduce((sum, parts) => sum.map((each, place) => each + parts[place]!), [0n, 0n, 0n])
    const last = casts.at(-1)
    look.columns({
      id: `${row.proposal_id}-${row.voter_id}`,
      against_votes: against,
      for_votes: inFavour,
      abstain_votes: abstain,
      reason: textOf(last?.args.reason),
      at: last?.at,
    })
  },
}

/** Against, for, abstaining, as OpenZeppelin's fractional counting packs them. */
function partsOf({ args: { support, weight, params } }: Cast): bigint[] {
  if (Number(support) !== FRACTIONAL || params === undefined) return [0, 1, 2].map((side) => (side === Number(support) ? BigInt(weight) : 0n))
  return [0, 1, 2].map((place) => BigInt(`0x${params.slice(2 + 32 * place, 34 + 32 * place)}`))
}
