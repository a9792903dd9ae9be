/** `node test/chaos/main.ts FIRST LAST`: the schedules of these seeds, one line of JSON for each. `npm run chaos` calls it. */
import { ChaosRun } from './ChaosRun.ts'

const [first, last] = process.argv.slice(2).map(Number) as [number, number]
const run = await ChaosRun.start()
try {
  for (let seed = first; seed <= last; seed++) {
    const outcome = await run.schedule(seed).then(
      (kinds) => ({ seed, kinds }),
      (error: Error) => ({ seed, kinds: {}, failure: error.stack ?? error.message }),
    )
    console.log(JSON.stringify(outcome))
  }
} finally {
  await run.stop()
}
