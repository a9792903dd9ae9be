import { asAddress, type Address } from '@assay/domain/ids'
import { tokens } from './tokens.ts'
import { mnemonicToAccount } from 'viem/accounts'
import { readyMnemonic } from './readyKeys.ts'

/** Whom a visitor of the embedded chain can act as; the portal's account menu lists them in this order (web/src/lib/config/readyAccounts.ts). */
export const readyNames = ['Deployer', 'Keeper', 'Importer', 'Mira', 'Jonas', 'Aiko', 'Tomás', 'Leila', 'Femi', 'Ingrid', 'Ravi', 'Noor', 'Sasha'] as const

const publishers = ['Amara', 'Bruno', 'Chiara', 'Dag', 'Emeka', 'Fatou', 'Goran', 'Hana', 'Ilya', 'Jelena'] as const
const backers = ['Kofi', 'Lucía', 'Malik', 'Nadia', 'Oskar', 'Priya', 'Quentin', 'Rosa'] as const
const jurors = ['Stefan', 'Thandi', 'Umar', 'Vera', 'Wanda', 'Xavi'] as const
const delegators = ['Yara', 'Zoltán', 'Anouk'] as const
const raters = ['Beatriz', 'Cem', 'Dilara'] as const

/** Everybody on the embedded chain, in the order of the mnemonic's accounts. */
export const actorNames = [...readyNames, ...publishers, ...backers, ...jurors, ...delegators, ...raters] as const

export type ActorName = (typeof actorNames)[number]

interface Purse {
  /** Tokens in the wallet at genesis, base units. */
  holds: bigint
  /** Of these, staked by the demo seed, base units. */
  stakes: bigint
}

const purse = (holds: number, stakes: number): Purse => ({ holds: tokens(holds), stakes: tokens(stakes) })
const each = <Name extends string>(names: readonly Name[], holds: number, stakes: number) =>
  Object.fromEntries(names.map((name) => [name, purse(holds, stakes)])) as Record<Name, Purse>

/**
 * The demo's purses. Together 12 000 000 are staked; Jonas alone reaches the court's quorum (10 % of the stake) and the
 * Governor's (4 % of the supply). The newcomers have tokens and no stake.
 */
export const purses: Readonly<Record<Exclude<ActorName, 'Deployer' | 'Keeper'>, Purse>> = {
  Importer: purse(1_000_000, 0),
  Mira: purse(1_500_000, 500_000),
  Jonas: purse(6_000_000, 4_500_000),
  Aiko: purse(3_000_000, 1_800_000),
  Tomás: purse(2_500_000, 1_100_000),
  Leila: purse(2_000_000, 1_000_000),
  Femi: purse(2_000_000, 600_000),
  Ingrid: purse(1_500_000, 400_000),
  Ravi: purse(1_500_000, 190_000),
  Noor: purse(250_000, 0),
  Sasha: purse(250_000, 0),
  ...each(publishers, 120_000, 20_000),
  ...each(backers, 250_000, 90_000),
  // Six jurors and Mira weigh as much as Tomás: the demo has a tie.
  ...each(jurors, 200_000, 100_000),
  ...each(delegators, 200_000, 100_000),
  ...each(raters, 100_000, 30_000),
}

const accounts = new Map<ActorName, ReturnType<typeof mnemonicToAccount>>()

/** The account of an actor on the embedded chain; deriving it is slow, so that is done once. */
export function accountOf(name: ActorName): ReturnType<typeof mnemonicToAccount> {
  const known = accounts.get(name)
  if (known !== undefined) return known
  const account = mnemonicToAccount(readyMnemonic, { addressIndex: actorNames.indexOf(name) })
  accounts.set(name, account)
  return account
}

export const addressOf = (name: ActorName): Address => asAddress(accountOf(name).address)
