import type { ActorName } from '../actors.ts'
import { days } from '../days.ts'
import { findSeedListing } from '../findSeedListing.ts'
import type { Moment } from '../Moment.ts'
import { storeText } from '../storeText.ts'

const ratings: readonly [rater: ActorName, card: string, score: number, statement: string][] = [
  ['Jonas', 'Mistral 7B', 5, 'Small enough for one card, and the answers hold up in our own trials.'],
  ['Tomás', 'Mistral 7B', 4, 'Good, if one adds one’s own guard rails.'],
  ['Aiko', 'ResNet50-fp32 (opset 12)', 5, 'The yardstick for image classification; the file loads without trouble.'],
  ['Ingrid', 'RedPajama', 4, 'A large corpus whose parts are named. Some of it wants cleaning.'],
  ['Mira', 'Emotion FERPlus (opset 8)', 2, 'Reads posed faces; I would not decide anything about a person with it.'],
  ['Jonas', 'YOLOv4 (opset 11)', 4, 'Fast detection; mind the input’s layout.'],
]

export const rated: Moment = {
  before: days(8),
  async act({ chain, store, listings }) {
    for (const [rater, card, score, statement] of ratings) {
      const { contentHash, uri } = await storeText(store, statement)
      await chain.send(rater, 'QualityRatings', 'rate', [findSeedListing(listings, card).listingId, score, contentHash, uri])
    }
  },
}
