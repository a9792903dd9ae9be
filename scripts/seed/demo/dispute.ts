import { asAddress, disputeIdOf } from '@assay/domain/ids'
import { hours } from '../days.ts'
import { findSeedListing } from '../findSeedListing.ts'
import type { Moment } from '../Moment.ts'
import { storeText } from '../storeText.ts'
import { tokens } from '../tokens.ts'

export const disputedCard = 'Emotion FERPlus (opset 8)'

const accusation = `This card gives its licence as “unknown” and no evaluation at all.

The model judges people’s faces. Whoever takes it from this catalog can neither tell whether they may use it nor how often it
is wrong, and for whom. It should come back with a licence and with measured results.`

const answer = `The file is the one of the ONNX Model Zoo, bit for bit: the card names its SHA-256, so that anybody can compare.
“Unknown” is what the source says; a card that invented a licence would be worse.`

/** Three hours ago Mira challenged a card; the sealed voting has begun and lasts two days. */
export const challenged: Moment = {
  before: hours(3),
  async act({ chain, store, listings }) {
    const { contentHash, uri } = await storeText(store, accusation)
    // The least deposit is what is at stake.
    const maxStake = tokens(1000)
    await chain.send('Mira', 'AssayToken', 'approve', [chain.deployment.contracts.DisputeCourt, maxStake])
    await chain.send('Mira', 'DisputeCourt', 'challenge', [findSeedListing(listings, disputedCard).versionId, maxStake, contentHash, uri])
  },
}

/** A backer answers. */
export const answered: Moment = {
  before: hours(1),
  async act({ chain, store, listings }) {
    const { contentHash, uri } = await storeText(store, answer)
    const { versionId } = findSeedListing(listings, disputedCard)
    const disputeId = disputeIdOf(asAddress(chain.deployment.contracts.DisputeCourt), versionId, 0)
    await chain.send('Leila', 'DisputeCourt', 'submitEvidence', [disputeId, contentHash, uri])
  },
}
