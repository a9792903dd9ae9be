import { readFileSync } from 'node:fs'
import { ACTIONS, type ActionName } from './actions.ts'

/** The figures that docs/gas.md holds. @throws when an action is missing */
export function readTable(file: string): ReadonlyMap<ActionName, bigint> {
  const [page] = readFileSync(file, 'utf8').split('\n## ') as [string]
  const bySentence = new Map(Array.from(page.matchAll(/^\| ([^|]+) \| ([\d ]+) \|/gm), ([, says, gas]) => [says!, BigInt(gas!.replaceAll(' ', ''))]))
  return new Map(
    Object.entries(ACTIONS).map(([name, { says }]) => {
      const gas = bySentence.get(says)
      if (gas === undefined) throw new Error(`${file} has no figure of "${says}": run npm run gas`)
      return [name as ActionName, gas]
    }),
  )
}
