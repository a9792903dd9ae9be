import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { brokenImports } from '../../../scripts/check/brokenImports.ts'

const broken = (path: string, text: string): string[] => brokenImports(path, text).map((problem) => problem.replace(/^.*?: /, ''))

describe('import rules', () => {
  it('refuses a handler that reads the clock, the network, the environment or the documents', () => {
    const path = 'indexer/src/handlers/staking/staked.ts'
    const says = 'handlers import neither api, documents, fetch, env nor Date'
    assert.deepEqual(broken(path, `import { store } from '../../documents/store'`), [says])
    assert.deepEqual(broken(path, `import { env } from '../../chain/env'`), [says])
    assert.deepEqual(broken(path, `const now = new Date()`), [says])
    assert.deepEqual(broken(path, `const now = Date.now()`), [says])
    assert.deepEqual(broken(path, `await fetch('http://x')`), [says])
    assert.ok(broken(path, `const x = process.env.X`).includes(says))
  })

  it('lets a handler import its model and have a field called Date', () => {
    assert.deepEqual(broken('indexer/src/handlers/staking/staked.ts', `import { Account } from '../../model'\nrow.Date = 1\nconst x = { fetch: 1 }`), [])
  })

  it('refuses an api that imports handlers or chain', () => {
    assert.equal(broken('indexer/src/api/main.ts', `import { x } from '../handlers/x'`).length, 1)
    assert.equal(broken('indexer/src/api/main.ts', `export { x } from '../chain/x'`).length, 1)
  })

  it('refuses an audit that shares code with what it audits, and whoever imports it', () => {
    const path = 'indexer/src/audit/parts/logPart.ts'
    assert.equal(broken(path, `import { decodeLog } from '../../chain/decodeLog'`).length, 1)
    assert.equal(broken(path, `import { eventId } from '../../handlers/rows/ids'`).length, 1)
    assert.equal(broken(path, `import { Account } from '../../model'`).length, 1)
    assert.equal(
      broken(
        path,
        `await import('../../chain/state/sumOfTables.js')
import { readEnv } from '../../chain/env'`,
      ).length,
      0,
    )
    assert.equal(broken('indexer/src/chain/Supervisor.ts', `import { LightAudit } from '../audit/light/LightAudit'`).length, 1)
  })

  it('refuses a portal that imports the indexer, by path or by name', () => {
    assert.equal(broken('web/src/routes/+page.ts', `import x from '../../../indexer/src/x.ts'`).length, 1)
    assert.equal(broken('web/src/routes/+page.ts', `const x = await import('@assay/indexer/x')`).length, 1)
  })

  it('refuses domain words in a primitive and a wallet in a component, also inside Svelte files', () => {
    assert.equal(broken('web/src/lib/ui/Button.svelte', `<script lang="ts">\nimport { x } from '#lib/words/x.ts'\n</script>\n<p>Date</p>`).length, 1)
    assert.equal(broken('web/src/lib/components/listing/Card.svelte', `<script lang="ts">\nimport { x } from '#lib/transactions/x.ts'\n</script>`).length, 1)
    assert.equal(broken('web/src/lib/components/listing/Card.svelte', `<script lang="ts">\nimport { x } from '#lib/ui/x.ts'\n</script>`).length, 0)
  })

  it('refuses generated files that import hand-written code', () => {
    assert.equal(broken('domain/generated/errors.ts', `import { x } from '../ids.ts'`).length, 1)
    assert.equal(broken('domain/generated/errors.ts', `import { x } from './enums.ts'`).length, 0)
  })

  it('refuses production code that imports test, mocks or scripts', () => {
    assert.equal(broken('contracts/staking/Staking.sol', `import {X} from "../mocks/X.sol";`).length, 1)
    assert.equal(broken('contracts/mocks/Y.sol', `import {X} from "./X.sol";`).length, 0)
    assert.equal(broken('indexer/src/chain/main.ts', `import { x } from '../../../scripts/run/run'`).length, 1)
    assert.equal(broken('scripts/up/main.ts', `import { x } from '../../test/world/x.ts'`).length, 1)
  })

  it('refuses an impure domain', () => {
    assert.equal(broken('domain/ids.ts', `import { createHash } from 'node:crypto'`).length, 1)
    assert.equal(broken('domain/phases/now.ts', `export const now = () => Date.now()`).length, 1)
  })

  it('lets only env.ts read the environment', () => {
    assert.equal(broken('indexer/src/api/createApi.ts', `const port = process.env.API_PORT`).length, 1)
    assert.equal(broken('indexer/src/api/environment.ts', `const port = process.env.API_PORT`).length, 0)
  })
})
