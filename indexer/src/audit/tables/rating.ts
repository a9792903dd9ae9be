import { countedOf } from '@assay/domain/rules/gradeOf'
import { argumentIs, eventSql } from './eventSql.js'
import { textOf } from './version.js'
import type { TableAudit } from './TableAudit.js'

/** The live rating of a rater, and what it counts by the stake that is behind it now. */
export const rating: TableAudit = {
  table: 'rating',
  extras: { said: eventSql({ contract: 'QualityRatings', event: 'Rated', where: `a.listing_id = r.listing_id and ${argumentIs('rater', 'r.rater_id')}` }) },
  async check(row, look, chain) {
    const [[score, ratedAt], effective] = await Promise.all([
      chain.readAll(2, 'QualityRatings', 'ratingOf', row.rater_id, row.listing_id),
      chain.read('Staking', 'effectiveOf', row.rater_id),
    ])
    const said = row.said?.args
    look.columns({
      id: `${row.listing_id}-${row.rater_id}`,
      score,
      at: ratedAt,
      version_id: said?.versionId,
      weight: said?.weight,
      content_hash: said?.contentHash,
      uri: textOf(said?.uri),
      counted: said === undefined || typeof effective !== 'bigint' ? effective : countedOf(BigInt(said.weight), effective),
    })
  },
}
