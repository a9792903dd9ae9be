import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ACTIONS, type ActionName } from '../../scripts/gas/actions.ts'
import { GasWorld } from '../../scripts/gas/GasWorld.ts'
import { measure } from '../../scripts/gas/measure.ts'
import { readTable } from '../../scripts/gas/readTable.ts'
import { TABLE_FILE } from '../../scripts/gas/tableFile.ts'

/** Gas is the same in every run; half a percent is what a compiler's layout of the code may shift. */
const TOLERANCE_PER_MILLE = 5n

const committed = readTable(TABLE_FILE)
const world = await GasWorld.open()
after(() => world.close())
const { figures, reference } = await measure(world)

for (const [name, { says }] of Object.entries(ACTIONS)) {
  test(`“${says}” costs what docs/gas.md says`, () => {
    const was = committed.get(name as ActionName)!
    const is = figures.get(name as ActionName)!.gas
    const tolerated = (was * TOLERANCE_PER_MILLE) / 1000n
    assert.ok(is <= was + tolerated, `it rose from ${was} to ${is}: see where it goes (npm run gas -- ${name}); if it is worth it, run npm run gas and say why`)
    assert.ok(is >= was - tolerated, `it fell from ${was} to ${is}: run npm run gas, so that it cannot rise again unnoticed`)
  })
}

for (const [step, sent] of Object.entries(reference)) {
  // Our threshold moves with the stake and has to be looked up in its history.
  const more = step === 'propose' ? 20_000n : sent.gasUsed / 100n
  test(`our rules add at most ${more} gas to OpenZeppelin’s “${step}”`, () => {
    assert.ok(figures.get(step as ActionName)!.gas <= sent.gasUsed + more)
  })
}
