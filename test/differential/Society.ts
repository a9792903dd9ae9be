import type { Choice } from '@assay/domain/enums'
import type { Address, Bytes32, DisputeId, VersionId } from '@assay/domain/ids'
import { keccak256, toHex } from 'viem'
import type { Model } from '../model/Model.ts'
import { popularTitles } from './popularTitles.ts'
import type { Random } from './Random.ts'

/** How the people of one run tend to behave; drawn once, so that runs differ. */
export interface Temper {
  /** How often time leaps to a deadline. */
  readonly leap: number
  /** How often a call is spoiled on purpose. */
  readonly mischief: number
  readonly quarrel: number
  readonly politics: number
  /** Whether one account tries to back more versions than it may. */
  readonly hoards: boolean
  /** How many sets of parameters, each far from the one before, are carried early. */
  readonly reforms: number
  /** Whether people start with just as much stake as the court asks for. */
  readonly poor: boolean
}

/**
 * What people think of a question with two sides; SILENT ones hardly vote, of a LONE one a single vote decides, and of an
 * EXACT one jurors leave so much stake that the quorum is met or missed by one wei.
 */
export type Mood = 'ONE' | 'OTHER' | 'MIXED' | 'SILENT' | 'LONE' | 'EXACT'

interface Secret {
  readonly choice: Exclude<Choice, 'NONE'>
  readonly salt: Bytes32
}

/** Who the moves are made by and what these people keep in mind. */
export class Society {
  readonly model: Model
  readonly random: Random
  readonly actors: readonly Address[]
  readonly temper: Temper
  readonly #secrets = new Map<string, Secret>()
  readonly #moods = new Map<string, Mood>()
  readonly #habits = new Map<string, boolean>()
  #salts = 0

  constructor(model: Model, random: Random, actors: readonly Address[]) {
    this.model = model
    this.random = random
    this.actors = actors
    this.temper = {
      leap: 0.3 + random.next() * 0.2,
      mischief: 0.08 + random.next() * 0.1,
      quarrel: 0.5 + random.next(),
      politics: 0.5 + random.next(),
      hoards: random.chance(0.1),
      reforms: random.pick([0, 2, 3, 3]),
      poor: random.chance(0.35),
    }
  }

  anyone(): Address {
    return this.random.pick(this.actors)!
  }

  /** 32 bytes that nobody used before in this run. */
  fresh(): Bytes32 {
    return keccak256(toHex(`${this.#salts++}`)) as Bytes32
  }

  /** The smallholder, who owns about as much as a juror and a rater must. */
  get petty(): Address {
    return this.actors[7]!
  }

  /** Poor people stay poor until they have seen the court's floor from both sides. */
  isPoor(): boolean {
    return this.temper.poor && this.model.court.disputes.keys().length < 3
  }

  /** Something that is so or not all the life of its subject. */
  is(habit: string, subject: string, probability: number): boolean {
    const key = `${habit} ${subject}`
    const known = this.#habits.get(key)
    if (known !== undefined) return known
    const drawn = this.random.chance(probability)
    this.#habits.set(key, drawn)
    return drawn
  }

  /** How opinion lies on a dispute, all its life. Who wants to leave is let go, mostly because few care. */
  moodOfDispute(id: DisputeId): Mood {
    return this.#mood(id, this.isLeaving(id) ? ['ONE', 'SILENT', 'SILENT', 'SILENT'] : ['ONE', 'ONE', 'OTHER', 'OTHER', 'MIXED', 'SILENT', 'LONE', 'EXACT', 'EXACT'])
  }

  /** How opinion lies on a proposal, all its life; most go through. */
  moodOfProposal(id: bigint): Mood {
    const { description, dispute } = this.model.governor.proposals.of(`${id}`)
    const isPopular = Object.values(popularTitles).some((title) => description.startsWith(title)) || (dispute !== undefined && (this.isDetoured(dispute) || this.isTardy(dispute)))
    const doubtful: Mood[] = ['OTHER', 'OTHER', 'MIXED', 'SILENT']
    return this.#mood(`${id}`, isPopular ? ['ONE'] : [...Array<Mood>(8).fill('ONE'), ...Array<Mood>(3).fill('LONE'), ...doubtful])
  }

  /** Whether an appeal's call is tried by an ordinary proposal, while its own one waits to be queued. */
  isDetoured(id: DisputeId): boolean {
    return this.is('detoured', id, 0.3)
  }

  /** Whether the listing in dispute is on its way out. */
  isLeaving(id: DisputeId): boolean {
    return this.model.registry.listingOf(this.model.court.disputes.of(id).version).status === 'EXITING'
  }

  /** Whether nobody queues a proposal, although it passed. */
  isHeldBack(id: bigint): boolean {
    const { dispute } = this.model.governor.proposals.of(`${id}`)
    return dispute !== undefined && this.isDetoured(dispute) && this.model.now + 1n < this.model.court.disputes.of(dispute).appealDeadline
  }

  /** Whether an appeal that passed is executed as late as can be. */
  isTardy(id: DisputeId): boolean {
    return !this.isDetoured(id) && this.is('tardy', id, 0.5)
  }

  /** Whether only next to nothing backs a version. */
  isModest(version: VersionId): boolean {
    return this.is('modest', version, 0.5)
  }

  /** The weight of votes that is just enough for a ruling, or one wei less. */
  aimOf(id: DisputeId): bigint {
    return this.model.court.disputes.of(id).quorum - (this.is('missed', id, 0.5) ? 1n : 0n)
  }

  #mood(subject: string, moods: readonly Mood[]): Mood {
    const known = this.#moods.get(subject)
    if (known !== undefined) return known
    const mood = this.random.pick<Mood>(moods)!
    this.#moods.set(subject, mood)
    return mood
  }

  /** Whether somebody sides with the first of two, given the mood. */
  sidesWithOne(mood: Mood): boolean {
    return this.random.chance({ ONE: 0.85, OTHER: 0.15, MIXED: 0.5, SILENT: 0.5, LONE: 0.8, EXACT: 0.9 }[mood])
  }

  /** What a juror has to know to open its vote. */
  remember(id: DisputeId, juror: Address, commitment: Bytes32, secret: Secret): void {
    this.#secrets.set(`${id}/${juror}/${commitment}`, secret)
  }

  /** The secret of a vote that stands; undefined when there is none, or it was sealed for somebody else by mistake. */
  recall(id: DisputeId, juror: Address): Secret | undefined {
    return this.#secrets.get(`${id}/${juror}/${this.model.jury.vote(id, juror).commitment}`)
  }

  openDisputes(): DisputeId[] {
    return this.model.court.disputes.entries().flatMap(([id, { resolved }]) => (resolved ? [] : [id]))
  }
}
