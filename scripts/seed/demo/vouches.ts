import type { ActorName } from '../actors.ts'
import { days } from '../days.ts'
import { findSeedListing } from '../findSeedListing.ts'
import type { Moment } from '../Moment.ts'
import { tokens } from '../tokens.ts'
import { disputedCard } from './dispute.ts'

/** Who backs which card with how many tokens. */
const backing: readonly [backer: ActorName, card: string, whole: number][] = [
  ['Leila', 'Mistral 7B', 300_000],
  ['Leila', 'RedPajama', 120_000],
  ['Leila', disputedCard, 80_000],
  ['Femi', 'Mistral 7B', 150_000],
  ['Femi', 'ResNet50-fp32 (opset 12)', 200_000],
  ['Femi', 'T5', 90_000],
  ['Femi', disputedCard, 40_000],
  ['Ingrid', 'BERT-Squad (opset 12)', 160_000],
  ['Ingrid', 'StarCoder', 110_000],
  ['Ingrid', 'YOLOv4 (opset 11)', 75_000],
  ['Aiko', 'Bloom', 250_000],
  ['Aiko', 'databricks-dolly-15k', 60_000],
  ['Tomás', 'Pythia', 140_000],
  ['Ravi', 'Falcon', 45_000],
]

export const vouched: Moment = {
  before: days(12),
  async act({ chain, listings }) {
    for (const [backer, card, whole] of backing) {
      await chain.send(backer, 'Staking', 'vouch', [findSeedListing(listings, card).versionId, tokens(whole)])
    }
  },
}

/** A grateful user rewards the backers of one card. */
export const rewarded: Moment = {
  before: days(6),
  async act({ chain, listings }) {
    const amount = tokens(2000)
    await chain.send('Ravi', 'AssayToken', 'approve', [chain.deployment.contracts.Staking, amount])
    await chain.send('Ravi', 'Staking', 'fund', [findSeedListing(listings, 'Mistral 7B').versionId, amount, tokens(450_000)])
  },
}
