import { account } from './account.js'
import { appeal } from './appeal.js'
import { ballot } from './ballot.js'
import { dispute } from './dispute.js'
import { delegation, evidence, guardianAction, poolFunding, treasuryTransfer } from './eventRows.js'
import { listing } from './listing.js'
import { parameterSet } from './parameterSet.js'
import { pool } from './pool.js'
import { position } from './position.js'
import { powerCheckpoint } from './powerCheckpoint.js'
import { proposal } from './proposal.js'
import { proposalAction } from './proposalAction.js'
import { rating } from './rating.js'
import { releaseTicket } from './releaseTicket.js'
import { gradePoint, reputation, reputationEntry } from './reputation.js'
import type { TableAudit } from './TableAudit.js'
import { unbondTicket } from './unbondTicket.js'
import { version } from './version.js'
import { vote } from './vote.js'

/** Every table of `chain` but the head and the activity, which are audited by totals and by the log. */
export const allTables: readonly TableAudit[] = [
  account,
  listing,
  version,
  pool,
  position,
  releaseTicket,
  unbondTicket,
  poolFunding,
  dispute,
  vote,
  appeal,
  evidence,
  proposal,
  proposalAction,
  ballot,
  delegation,
  powerCheckpoint,
  rating,
  gradePoint,
  reputation,
  reputationEntry,
  parameterSet,
  treasuryTransfer,
  guardianAction,
]
