import { VERSION_STATUSES } from '@assay/domain/enums'
import { encodeAbiParameters, keccak256 } from 'viem'
import { argumentIs, eventSql } from './eventSql.js'
import type { TableAudit } from './TableAudit.js'
import { wordOf } from './wordOf.js'

const PARTS = [{ type: 'bytes32' }, { type: 'uint256' }, { type: 'bytes32' }] as const
const ofVersion = (event: string) => eventSql({ contract: 'ListingRegistry', event, where: `a.listing_id = r.listing_id and ${argumentIs('versionId', 'r.id')}` })

/** One immutable content; where its bytes are said to be, and its times, are in the log alone. */
export const version: TableAudit = {
  table: 'version',
  extras: { proposed: ofVersion('VersionProposed'), activated: ofVersion('VersionActivated') },
  async check(row, look, chain) {
    const [listingId, index, status, contentHash, pendingEndsAt, parametersId] = await chain.readAll(6, 'ListingRegistry', 'versionOf', row.id)
    look.columns({
      listing_id: listingId,
      index,
      status: wordOf(VERSION_STATUSES, status),
      content_hash: contentHash,
      pending_ends_at: pendingEndsAt,
      parameters_id: parametersId,
      uri: textOf(row.proposed?.args.uri),
      proposed_at: row.proposed?.at,
      activated_at: row.activated?.at,
    })
    look.same('id', row.id, keccak256(encodeAbiParameters(PARTS, [row.listing_id, BigInt(row.index), row.content_hash])))
  },
}

/** A text argument as it is stored: with its bytes beside it where it had to be escaped. */
export const textOf = (argument: string | { text: string } | undefined): string | undefined => (typeof argument === 'object' ? argument.text : argument)
