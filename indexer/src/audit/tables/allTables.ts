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
import { day } from './day.js'
import { stateHash } from './stateHash.js'
import { summary } from './summary.js'
import { unbondTicket } from './unbondTicket.js'
import { version } from './version.js'
import { vote } from './vote.js'

/** The tables whose rows can be looked at one by one. The head and the activity have parts of their own. */
export const rowTables: readonly TableAudit[] = [
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
  stateHash,
]

/** Tables whose rows are made of whole other tables. */
export const sumTables: readonly TableAudit[] = [summary, day]
