import { commitmentOf, asBytes32, type DisputeId, disputeIdOf, listingIdOf, versionIdOf, asContentHash, type ListingId, type VersionId } from '@assay/domain/ids'
import { disputeCourtAbi } from '@assay/domain/generated/disputeCourtAbi'
import { encodeFunctionData, encodePacked, keccak256, stringToBytes, toHex, zeroHash, type Hex } from 'viem'
import { addressOf, type ActorName } from '../../../scripts/seed/actors.ts'
import { days } from '../../../scripts/seed/days.ts'
import { tokens } from '../../../scripts/seed/tokens.ts'
import type { IndexedWorld } from './IndexedWorld.ts'

const hashOf = (text: string) => asContentHash(keccak256(stringToBytes(text)))
const saltOf = (text: string): Hex => keccak256(stringToBytes(`salt of ${text}`))

/** What people do on the chain, in words; ids as the domain computes them. */
export class Story {
  readonly world: IndexedWorld

  constructor(world: IndexedWorld) {
    this.world = world
  }

  private get send() {
    return this.world.chain.send.bind(this.world.chain)
  }

  private get contracts() {
    return this.world.deployment.contracts
  }

  listing(name: string): ListingId {
    return listingIdOf(31337, this.contracts.ListingRegistry, addressOf('Importer'), saltOf(name))
  }

  version(name: string, index = 0): VersionId {
    return versionIdOf(this.listing(name), index, hashOf(index === 0 ? name : `${name} ${index}`))
  }

  dispute(name: string, ordinal = 0, index = 0): DisputeId {
    return disputeIdOf(this.contracts.DisputeCourt, this.version(name, index), ordinal)
  }

  /** Wallets let the custodians pull. */
  async approve(...actors: ActorName[]): Promise<void> {
    for (const actor of actors) {
      for (const custodian of ['Staking', 'ListingRegistry', 'DisputeCourt'] as const) {
        await this.send(actor, 'AssayToken', 'approve', [this.contracts[custodian], tokens(10_000_000)])
      }
    }
  }

  async stake(stakes: Partial<Record<ActorName, bigint>>): Promise<void> {
    for (const [actor, amount] of Object.entries(stakes)) await this.send(actor as ActorName, 'Staking', 'stake', [amount])
  }

  async submit(name: string, uri = `https://models.example/${name}`): Promise<void> {
    await this.send('Importer', 'ListingRegistry', 'submit', [saltOf(name), hashOf(name), uri, tokens(5000)])
  }

  async propose(name: string, index: number): Promise<void> {
    await this.send('Importer', 'ListingRegistry', 'proposeVersion', [this.listing(name), hashOf(`${name} ${index}`), ''])
  }

  async vouch(actor: ActorName, name: string, amount: bigint): Promise<void> {
    await this.send(actor, 'Staking', 'vouch', [this.version(name), amount])
  }

  async challenge(actor: ActorName, name: string, index = 0): Promise<void> {
    await this.send(actor, 'DisputeCourt', 'challenge', [this.version(name, index), tokens(2500), hashOf('evidence'), 'https://evidence.example'])
  }

  async commit(actor: ActorName, dispute: DisputeId, choice: 'KEEP' | 'REMOVE', salt = '1'): Promise<void> {
    const commitment = commitmentOf({ chainId: 31337, court: this.contracts.DisputeCourt, disputeId: dispute, voter: addressOf(actor), choice, salt: saltOf(salt) })
    await this.send(actor, 'DisputeCourt', 'commit', [dispute, commitment])
  }

  async reveal(actor: ActorName, dispute: DisputeId, choice: 'KEEP' | 'REMOVE', salt = '1'): Promise<void> {
    await this.send('Keeper', 'DisputeCourt', 'reveal', [dispute, addressOf(actor), choice === 'KEEP' ? 1 : 2, asBytes32(saltOf(salt))])
  }

  /** The Governor's arguments for the court's own appeal proposal. */
  appealProposal(dispute: DisputeId): readonly [Hex[], bigint[], Hex[], Hex] {
    const court = this.contracts.DisputeCourt
    const description = `# Appeal of dispute ${dispute}\n\nFOR overturns the first ruling: KEEP and REMOVE change places, UNDECIDED becomes REMOVE. AGAINST lets it stand.\n\n#proposer=${court}`
    return [[court], [0n], [encodeFunctionData({ abi: disputeCourtAbi, functionName: 'executeAppeal', args: [dispute] })], keccak256(stringToBytes(description))]
  }

  /** Fractional votes as OpenZeppelin packs them. */
  fractions(against: bigint, inFavour: bigint, abstain: bigint): Hex {
    return encodePacked(['uint128', 'uint128', 'uint128'], [against, inFavour, abstain])
  }

  /** A year of protocol life in a few dozen transactions: every kind of row comes to be, most of them change again. */
  async tell(): Promise<void> {
    const { world } = this
    await this.approve('Importer', 'Mira', 'Jonas', 'Aiko', 'Tomás', 'Leila', 'Femi', 'Ingrid', 'Noor')
    await this.stake({
      Jonas: tokens(4_500_000),
      Aiko: tokens(2_000_000),
      Tomás: tokens(1_500_000),
      Leila: tokens(1_200_000),
      Femi: tokens(1_000_000),
      Mira: tokens(500_000),
      Ingrid: tokens(800_000),
    })
    await this.send('Leila', 'Staking', 'delegate', [addressOf('Aiko')])

    for (const name of ['stolen', 'honest', 'leaving']) await this.submit(name)
    await this.vouch('Mira', 'stolen', tokens(100_001))
    await world.pass(days(5))
    for (const name of ['stolen', 'honest', 'leaving']) await this.send('Keeper', 'ListingRegistry', 'activate', [this.listing(name)])
    await this.vouch('Ingrid', 'stolen', tokens(50_000))
    await this.vouch('Ingrid', 'honest', tokens(70_000))
    await this.vouch('Mira', 'honest', tokens(30_003))
    await this.send('Noor', 'Staking', 'fund', [this.version('honest'), tokens(1000) + 7n, tokens(1_000_000)])
    await this.send('Ingrid', 'Staking', 'harvest', [addressOf('Ingrid'), this.version('honest')])
    await this.send('Ingrid', 'Staking', 'startRelease', [this.version('stolen'), tokens(20_000)])
    await this.send('Mira', 'Staking', 'startRelease', [this.version('honest'), tokens(10_003)])
    await this.send('Ingrid', 'Staking', 'requestUnbond', [tokens(10_000)])
    await this.send('Jonas', 'QualityRatings', 'rate', [this.listing('honest'), 4, zeroHash, ''])
    await this.send('Ingrid', 'Staking', 'claim', [])

    await this.removed()
    await this.keptAndAppealed()
    await this.leave()
    await this.cancelled()
  }

  /** A dispute that ends in REMOVE; a backer is slashed, one juror loses, one never reveals. */
  private async removed(): Promise<void> {
    const { world } = this
    const dispute = this.dispute('stolen')
    await this.challenge('Noor', 'stolen')
    await this.send('Femi', 'DisputeCourt', 'submitEvidence', [dispute, hashOf('more'), ''])
    await this.commit('Jonas', dispute, 'KEEP')
    await this.commit('Jonas', dispute, 'REMOVE', '2')
    await this.commit('Aiko', dispute, 'REMOVE')
    await this.commit('Tomás', dispute, 'KEEP')
    await this.commit('Femi', dispute, 'KEEP')
    await world.pass(days(2))
    await this.reveal('Jonas', dispute, 'REMOVE', '2')
    await this.reveal('Aiko', dispute, 'REMOVE')
    await this.reveal('Tomás', dispute, 'KEEP')
    await world.pass(days(2))
    await this.send('Keeper', 'DisputeCourt', 'tally', [dispute])
    await world.pass(days(2))
    await this.send('Keeper', 'DisputeCourt', 'resolve', [dispute])
    await this.send('Keeper', 'Staking', 'sync', [addressOf('Ingrid')])
    for (const juror of ['Jonas', 'Tomás', 'Femi'] as const) await this.send('Keeper', 'DisputeCourt', 'claimVote', [dispute, addressOf(juror)])
    await this.send('Noor', 'DisputeCourt', 'claim', [])
    await this.send('Importer', 'ListingRegistry', 'claim', [])
  }

  /** A dispute that the jury ends in KEEP and the Governor overturns, with whole and fractional votes. */
  private async keptAndAppealed(): Promise<void> {
    const { world } = this
    const dispute = this.dispute('honest')
    await this.challenge('Noor', 'honest')
    await this.commit('Jonas', dispute, 'KEEP')
    await world.pass(days(2))
    await this.reveal('Jonas', dispute, 'KEEP')
    await world.pass(days(2))
    await this.send('Noor', 'DisputeCourt', 'appeal', [dispute])
    const [targets, values, calls, description] = this.appealProposal(dispute)
    const proposal = await world.chain.publicClient
      .readContract({ address: this.contracts.DisputeCourt, abi: disputeCourtAbi, functionName: 'disputeOf', args: [dispute] })
      .then((fields) => fields[15])
    await world.pass(days(1))
    await this.send('Jonas', 'AssayGovernor', 'castVoteWithReasonAndParams', [proposal, 255, 'half of it', this.fractions(tokens(1000), tokens(3_000_000), tokens(5))])
    await this.send('Jonas', 'AssayGovernor', 'castVoteWithReasonAndParams', [proposal, 255, 'and more', this.fractions(0n, tokens(500_000), 0n)])
    await this.send('Aiko', 'AssayGovernor', 'castVoteWithReason', [proposal, 1, 'stolen too'])
    await world.pass(days(6))
    await this.send('Keeper', 'AssayGovernor', 'queue', [targets, values, calls, description])
    await world.pass(days(2))
    await this.send('Keeper', 'AssayGovernor', 'execute', [targets, values, calls, description])
    await this.send('Keeper', 'DisputeCourt', 'claimVotes', [[dispute], addressOf('Jonas')])
  }

  /** A listing takes a second version, is rated, and leaves. */
  private async leave(): Promise<void> {
    const { world } = this
    await this.propose('leaving', 1)
    await this.send('Importer', 'ListingRegistry', 'topUp', [this.listing('leaving'), 5n])
    await world.pass(days(5))
    await this.send('Keeper', 'ListingRegistry', 'activate', [this.listing('leaving')])
    await this.send('Jonas', 'QualityRatings', 'rate', [this.listing('leaving'), 2, hashOf('statement'), 'https://say.example'])
    await this.propose('leaving', 2)
    await this.send('Importer', 'ListingRegistry', 'initiateExit', [this.listing('leaving')])
    await world.pass(days(7))
    await this.send('Keeper', 'ListingRegistry', 'finalizeExit', [this.listing('leaving')])
    await this.send('Importer', 'ListingRegistry', 'claim', [])
    await this.send('Ingrid', 'Staking', 'withdraw', [1n])
  }

  /** A proposal whose proposer thinks better of it; its text holds what a database refuses. */
  private async cancelled(): Promise<void> {
    const description = `Pay \u0000 nobody ${toHex(1)}`
    const call = [[this.contracts.AssayToken], [0n], ['0x' as Hex]] as const
    await this.send('Jonas', 'AssayGovernor', 'propose', [...call, description])
    await this.send('Jonas', 'AssayGovernor', 'cancel', [...call, keccak256(stringToBytes(description))])
  }
}
