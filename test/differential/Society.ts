import type { Choice } from '@assay/domain/enums'
import type { Address, Bytes32, DisputeId } from '@assay/domain/ids'
import { keccak256, toHex } from 'viem'
import type { Model } from '../model/Model.ts'
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
}

/** What people think of a question with two sides; SILENT ones hardly vote, of a LONE one a single vote decides. */
export type Mood = 'ONE' | 'OTHER' | 'MIXED' | 'SILENT' | 'LONE'

/** Who the moves are made by and what these people keep in mind. */
export class Society {
  readonly model: Model
  readonly random: Random
  readonly actors: readonly Address[]
  readonly temper: Temper
  readonly #sealed = new Map<Bytes32, { readonly choice: Exclude<Choice, 'NONE'>; readonly salt: Bytes32 }>()
  readonly #moods = new Map<string, Mood>()
  #salts = 0

  constructor(model: Model, random: Random, actors: readonly Address[]) {
    this.model = model
    this.random = random
    this.actors = actors
    this.temper = {
      leap: 0.12 + random.next() * 0.12,
      mischief: 0.08 + random.next() * 0.1,
      quarrel: 0.5 + random.next(),
      politics: 0.5 + random.next(),
      hoards: random.chance(0.1),
    }
  }

  anyone(): Address {
    return this.random.pick(this.actors)!
  }

  /** 32 bytes that nobody used before in this run. */
  fresh(): Bytes32 {
    return keccak256(toHex(`${this.#salts++}`)) as Bytes32
  }

  /** How opinion lies on a dispute or proposal, all its life; `hopeful` ones mostly go through. */
  moodOf(subject: string, hopeful = false): Mood {
    const known = this.#moods.get(subject)
    if (known !== undefined) return known
    const plenty: Mood[] = hopeful ? ['ONE', 'ONE', 'ONE', 'ONE', 'ONE', 'ONE', 'LONE', 'LONE'] : []
    const mood = this.random.pick<Mood>(['ONE', 'ONE', 'OTHER', 'OTHER', 'MIXED', 'SILENT', 'LONE', ...plenty])
    this.#moods.set(subject, mood)
    return mood
  }

  /** Whether somebody sides with the first of two, given the mood. */
  sidesWithOne(mood: Mood): boolean {
    return this.random.chance({ ONE: 0.85, OTHER: 0.15, MIXED: 0.5, SILENT: 0.5, LONE: 0.8 }[mood])
  }

  remember(commitment: Bytes32, choice: Exclude<Choice, 'NONE'>, salt: Bytes32): void {
    this.#sealed.set(commitment, { choice, salt })
  }

  recall(commitment: Bytes32): { readonly choice: Exclude<Choice, 'NONE'>; readonly salt: Bytes32 } | undefined {
    return this.#sealed.get(commitment)
  }

  openDisputes(): DisputeId[] {
    return this.model.court.disputes.entries().flatMap(([id, { resolved }]) => (resolved ? [] : [id]))
  }
}
