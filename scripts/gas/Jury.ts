import { CHOICES, enumIndex } from '@assay/domain/enums'
import { commitmentOf, type DisputeId } from '@assay/domain/ids'
import { EMBEDDED_CHAIN_ID } from '../deploy/deploymentFile.ts'
import { days } from '../seed/days.ts'
import type { GasCity } from './GasCity.ts'
import type { Sent } from './GasWorld.ts'

/** One juror's vote in one dispute. */
export interface Ballot {
  readonly juror: number
  readonly disputeId: DisputeId
  readonly choice: 'KEEP' | 'REMOVE'
}

/** Seals and opens votes; what each took is returned in the order of the ballots. */
export class Jury {
  readonly #city: GasCity

  constructor(city: GasCity) {
    this.#city = city
  }

  async commit(ballots: readonly Ballot[]): Promise<readonly Sent[]> {
    const { world } = this.#city
    const sent: Sent[] = []
    for (const { juror, disputeId, choice } of ballots) {
      const commitment = commitmentOf({
        chainId: EMBEDDED_CHAIN_ID,
        court: world.contracts.DisputeCourt,
        disputeId,
        voter: world.address(juror),
        choice,
        salt: this.#city.hash('salt of a vote'),
      })
      sent.push(await world.send(juror, 'DisputeCourt', 'commit', [disputeId, commitment]))
    }
    return sent
  }

  async reveal(ballots: readonly Ballot[]): Promise<readonly Sent[]> {
    const { world } = this.#city
    const sent: Sent[] = []
    for (const { juror, disputeId, choice } of ballots) {
      sent.push(await world.send(juror, 'DisputeCourt', 'reveal', [disputeId, world.address(juror), enumIndex(CHOICES, choice), this.#city.hash('salt of a vote')]))
    }
    return sent
  }

  /** Commits, reveals and lets the appeal window pass. */
  async decide(ballots: readonly Ballot[]): Promise<{ readonly commits: readonly Sent[]; readonly reveals: readonly Sent[] }> {
    const commits = await this.commit(ballots)
    this.#city.world.wait(days(2))
    const reveals = await this.reveal(ballots)
    this.#city.world.wait(days(4))
    return { commits, reveals }
  }
}
