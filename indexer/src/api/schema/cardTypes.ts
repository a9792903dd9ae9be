import { gql } from 'postgraphile/utils'

/** The parts of a card that have a structure, and the fields by which other types reach cards. */
export const cardTypes = gql`
  extend type Listing {
    "The card of the shown version; empty while nobody has brought its bytes and they were not tried yet."
    card: Card
  }
  extend type Version {
    "The card with this content hash; empty while nobody has brought its bytes and they were not tried yet."
    card: Card
    "The IPFS address that follows from the content hash (CIDv1, raw, sha2-256)."
    cid: String!
  }
  extend type Evidence {
    "The IPFS address that follows from the content hash; empty for the zero hash, which stands for no document."
    cid: String
  }
  extend type Rating {
    "The IPFS address of the statement; empty when there is none."
    cid: String
  }
  extend type Card {
    "The IPFS address that follows from the hash (CIDv1, raw, sha2-256)."
    cid: String!
    "Who publishes it, in their own words; empty when unverified."
    publisher: CardPublisher
    "Files that belong to it."
    artifacts: [CardArtifact!]!
    "What it descends from or depends on."
    lineage: [CardLineage!]!
    "Measurements that its publisher claims."
    evaluations: [CardEvaluation!]!
    "What using it costs; empty when the card does not say."
    pricing: CardPricing
  }
  "A publisher in their own words; the owner's address is the proof."
  type CardPublisher {
    "Name."
    name: String!
    "Web page."
    url: String
  }
  "A file of a card."
  type CardArtifact {
    "File name."
    name: String!
    "Where it is."
    uri: String!
    "SHA-256 of the file, 64 hexadecimal digits; empty when its source does not say."
    sha256: String
    "Size in bytes, a whole number; empty when its source does not say."
    bytes: Float
  }
  "How a card says that it relates to another thing: a listing here, or an address elsewhere."
  type CardLineage {
    "In which way."
    relation: CardRelation!
    "Id of the listing it relates to, as the card says it."
    listingId: String
    "That listing; empty when there is none with that id. Whether it agrees, the card cannot say."
    listing: Listing
    "The address it relates to."
    uri: String
  }
  "Ways in which one thing relates to another."
  enum CardRelation {
    "Trained further from it."
    FINE_TUNED_FROM
    "Trained on it."
    TRAINED_ON
    "A smaller form of it."
    QUANTIZED_FROM
    "Measured with it."
    EVALUATED_ON
    "Served by it."
    SERVED_BY
  }
  "A measurement that a publisher claims."
  type CardEvaluation {
    "Name of the benchmark."
    benchmark: String!
    "What was measured."
    metric: String!
    "The result as it was given."
    value: String!
    "Where it can be checked."
    evidence: String
  }
  "What using something costs."
  type CardPricing {
    "How it is charged."
    model: CardPricingModel!
    "A decimal number in unit; empty when free or not said."
    amount: String
    "What the amount is counted in."
    unit: String
  }
  "How something is charged."
  enum CardPricingModel {
    "Costs nothing."
    FREE
    "Per request."
    PER_CALL
    "Per month or the like."
    SUBSCRIPTION
    "Per hour."
    PER_HOUR
  }
`
