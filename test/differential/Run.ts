import { decodeErrorResult, type Abi, type Hex } from 'viem'
import { abiOf, type ContractName } from '@assay/domain/generated/abis'
import { brokenLaws } from '../model/brokenLaws.ts'
import type { Model } from '../model/Model.ts'
import type { Chain } from './Chain.ts'
import { Difference } from './Difference.ts'
import { encodeStep } from './encodeStep.ts'
import { allProbes } from './probes/allProbes.ts'
import { Random } from './Random.ts'
import { Reader } from './Reader.ts'
import type { Step } from './Step.ts'
import { allTurns } from './turns/allTurns.ts'

type Counts = Record<string, number>

const allErrors = Object.values(abiOf).flatMap((abi): Abi => abi.filter(({ type }) => type === 'error'))

/** Model and chain side by side, from the deployment on. */
export class Run {
  readonly report = { reads: 0, accepted: {} as Counts, refused: {} as Counts, turns: {} as Counts, reasons: {} as Counts }
  readonly #done: Step[] = []
  readonly #chain: Chain
  readonly #model: Model
  readonly #random: Random
  readonly #reader: Reader
  readonly #seed: number

  constructor(chain: Chain, model: Model, seed: number) {
    this.#chain = chain
    this.#model = model
    // Numbers of its own: what is read never changes what is done.
    this.#random = new Random(seed)
    this.#reader = new Reader(chain)
    this.#seed = seed
  }

  /** Both take the step, or both refuse it; then everything is equal. @throws Difference */
  async take(step: Step): Promise<void> {
    this.#done.push(step)
    this.#model.now = step.at
    const { name } = step.call
    const circumstances = allTurns.filter(({ holds }) => holds(this.#model, step.by, step.call))
    const refusal = this.#model.try(step.by, step.call)
    for (const turn of circumstances) if (turn.refusal === refusal) count(this.report.turns, turn.name)
    const target = this.#chain.genesis.contracts[name.split('.')[0] as ContractName]
    const revert = await this.#chain.send(step.at, step.by, target, await encodeStep(this.#chain, step))
    if ((refusal === undefined) !== (revert === undefined)) {
      throw this.#difference([`${name}: the model ${refusal ?? 'accepts'}; the chain ${revert === undefined ? 'accepts' : errorName(revert)}`])
    }
    count(refusal === undefined ? this.report.accepted : this.report.refused, name)
    if (revert !== undefined) count(this.report.reasons, `${refusal} / ${errorName(revert)}`)
    await this.#compare()
  }

  async #compare(): Promise<void> {
    const probes = allProbes(this.#model, this.#chain.actors, this.#random.pick(this.#chain.actors)!, this.#past())
    this.report.reads += probes.length
    const findings = [...brokenLaws(this.#model, this.#chain.actors), ...(await this.#reader.differences(probes, this.#model.now))]
    if (findings.length > 0) throw this.#difference(findings)
  }

  /** A second that is over: the last one, one that a dispute or proposal looks back at, or any. */
  #past(): bigint {
    const openings = this.#model.court.disputes.rows().map(({ openedAt }) => openedAt - 1n)
    const snapshots = this.#model.governor.proposals.rows().map(({ snapshot }) => snapshot)
    const earlier = this.#random.pick(this.#done)?.at ?? 0n
    return this.#random.pick([...openings, ...snapshots, earlier, earlier - 1n].filter((time) => time < this.#model.now)) ?? this.#model.now - 1n
  }

  #difference(findings: readonly string[]): Difference {
    return new Difference(this.#seed, this.#done, findings)
  }
}

function count(counts: Counts, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1
}

function errorName(data: Hex): string {
  try {
    return decodeErrorResult({ abi: allErrors, data }).errorName
  } catch {
    return data
  }
}
