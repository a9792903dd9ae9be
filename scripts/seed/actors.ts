import { asAddress, type Address } from '@assay/domain/ids'
import { tokens } from './tokens.ts'
import { mnemonicToAccount } from 'viem/accounts'
import { readyMnemonic } from './readyKeys.ts'

/** Who can act on the embedded chain; the portal's account menu lists them in this order (web/src/lib/config/readyAccounts.ts). */
export const actorNames = ['Deployer', 'Keeper', 'Importer', 'Mira', 'Jonas', 'Aiko', 'Tomás', 'Leila', 'Femi', 'Ingrid', 'Ravi', 'Noor', 'Sasha'] as const

export type ActorName = (typeof actorNames)[number]

interface Purse {
  /** Tokens in the wallet at genesis, base units. */
  holds: bigint
  /** Of these, staked by the demo seed, base units. */
  stakes: bigint
}

/**
 * The demo's purses. Together 12 000 000 are staked; Jonas alone reaches the court's quorum (10 % of the stake) and the
 * Governor's (4 % of the supply). The newcomers have tokens and no stake.
 */
export const purses: Readonly<Record<Exclude<ActorName, 'Deployer' | 'Keeper'>, Purse>> = {
  Importer: { holds: tokens(1_000_000), stakes: 0n },
  Mira: { holds: tokens(1_500_000), stakes: tokens(500_000) },
  Jonas: { holds: tokens(6_000_000), stakes: tokens(4_500_000) },
  Aiko: { holds: tokens(3_000_000), stakes: tokens(2_000_000) },
  Tomás: { holds: tokens(2_500_000), stakes: tokens(1_500_000) },
  Leila: { holds: tokens(2_000_000), stakes: tokens(1_200_000) },
  Femi: { holds: tokens(2_000_000), stakes: tokens(1_000_000) },
  Ingrid: { holds: tokens(1_500_000), stakes: tokens(800_000) },
  Ravi: { holds: tokens(1_500_000), stakes: tokens(500_000) },
  Noor: { holds: tokens(250_000), stakes: 0n },
  Sasha: { holds: tokens(250_000), stakes: 0n },
}

/** The account of an actor on the embedded chain. */
export const accountOf = (name: ActorName) => mnemonicToAccount(readyMnemonic, { addressIndex: actorNames.indexOf(name) })

export const addressOf = (name: ActorName): Address => asAddress(accountOf(name).address)
