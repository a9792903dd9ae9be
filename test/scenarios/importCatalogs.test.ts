import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { listingRegistryAbi } from '@assay/domain/generated/listingRegistryAbi'
import { createPublicClient, http, type Hex } from 'viem'
import { runImport } from '../../scripts/import/runImport.ts'
import { root } from '../../scripts/run/root.ts'
import { waitUntil } from '../../scripts/up/waitUntil.ts'
import { graphql } from '../world/graphql.ts'
import { startTestStack, type TestStack } from '../world/testStack.ts'

const catalogs = `${root}/../shared/data`
const skip = existsSync(catalogs) ? false : 'the real catalogs (../shared/data) are not on this machine'

interface ListedVersion {
  readonly id: Hex
  readonly contentHash: Hex
  readonly cid: string
}
interface VersionsPage {
  readonly nodes: readonly ListedVersion[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly totalCount: number
}

const PAGE = `query Versions($after: Cursor) {
  versions(first: 100, after: $after) { totalCount nodes { id contentHash cid } pageInfo { hasNextPage endCursor } }
}`

describe('Both real catalogs in a running demo', { skip }, () => {
  let stack: TestStack

  /** Versions that the demo has. */
  let seeded: number

  before(async () => {
    stack = await startTestStack(21_340)
    seeded = (await listed()).total
  })
  after(() => stack?.stop())

  async function run(...words: string[]): Promise<string[]> {
    const lines: string[] = []
    await runImport(words, (line) => lines.push(line), { RPC_URL: stack.urls.rpc, PUBLIC_API_URL: stack.urls.api, ASSAY_DATA_DIR: stack.dataDir })
    return lines
  }

  async function listed(): Promise<{ versions: ListedVersion[]; total: number }> {
    const versions: ListedVersion[] = []
    for (let after: string | null = null; ;) {
      const { data } = await graphql(stack.urls.api, PAGE, { after })
      const page = data.versions as VersionsPage
      versions.push(...page.nodes)
      if (!page.pageInfo.hasNextPage) return { versions, total: page.totalCount }
      after = page.pageInfo.endCursor
    }
  }

  it('every entry is submitted, found unchanged, or reported by name', async () => {
    assert.deepEqual(await run('--from', 'onnx-hub', `${catalogs}/onnx-hub-manifest.json`), ['172 submitted, 12 unchanged, 0 changed, 0 reported'])
    assert.deepEqual(await run('--from', 'open-llms', `${catalogs}/open-llms.json`), [
      '✗ Code Llama: checkpoints[0].url: is not an https link',
      '73 submitted, 8 unchanged, 0 changed, 1 reported',
    ])
    assert.deepEqual(await run('--from', 'onnx-hub', `${catalogs}/onnx-hub-manifest.json`), ['0 submitted, 184 unchanged, 0 changed, 0 reported'])
  })

  it('each document that /ipfs serves hashes to the contentHash on the chain', async () => {
    const all = seeded + 172 + 73
    const { versions } = await waitUntil(async () => ((found) => (found.total >= all ? found : undefined))(await listed()), { timeout: 30_000, what: `Indexing ${all} versions` })
    assert.equal(versions.length, all)

    const chain = createPublicClient({ transport: http(stack.urls.rpc) })
    for (const { id, contentHash, cid } of versions) {
      const response = await fetch(`${stack.urls.api}/ipfs/${cid}`)
      assert.equal(response.status, 200, cid)
      const served = `0x${createHash('sha256')
        .update(Buffer.from(await response.arrayBuffer()))
        .digest('hex')}`
      const [, , , onChain] = await chain.readContract({ address: stack.deployment.contracts.ListingRegistry, abi: listingRegistryAbi, functionName: 'versionOf', args: [id] })
      assert.deepEqual([served, contentHash], [onChain, onChain])
    }
  })
})
