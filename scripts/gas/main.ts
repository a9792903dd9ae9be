/**
 * `npm run gas`: measures every user action and writes docs/gas.md.
 * `npm run gas -- stake leave …`: prints where the gas of these actions goes instead (the names are those of actions.ts).
 */
import { writeFileSync } from 'node:fs'
import { buildContracts } from '../build/steps.ts'
import { fail } from '../run/fail.ts'
import { ACTIONS, type ActionName } from './actions.ts'
import { GasWorld } from './GasWorld.ts'
import { measure } from './measure.ts'
import { profile } from './profile.ts'
import { renderTable } from './renderTable.ts'
import { StorageNames } from './StorageNames.ts'
import { TABLE_FILE } from './tableFile.ts'

const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !(name in ACTIONS))
if (unknown !== undefined) fail(new Error(`There is no action "${unknown}". The actions are ${Object.keys(ACTIONS).join(', ')}.`))

await buildContracts().catch(fail)
const world = await GasWorld.open()
const measured = await measure(world).catch(fail)
if (wanted.length === 0) {
  writeFileSync(TABLE_FILE, renderTable(measured))
  console.log(`✓ ${measured.figures.size} actions measured, docs/gas.md written`)
} else {
  const names = new StorageNames()
  for (const name of wanted as ActionName[]) console.log(`\n${await profile(world, names, name, measured.figures.get(name)!).catch(fail)}`)
}
await world.close()
