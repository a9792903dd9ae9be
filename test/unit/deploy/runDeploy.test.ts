import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { readDeployment } from '../../../scripts/deploy/readDeployment.ts'
import { runDeploy } from '../../../scripts/deploy/runDeploy.ts'
import { rpcServer, type RpcServer } from './rpcServer.ts'

// The second ready account of every hardhat node: public on purpose.
const KEY = '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d'
const ADDRESS = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'

describe('npm run deploy', () => {
  let node: RpcServer
  let dataDir: string
  const file = () => join(dataDir, 'deployments', '31337.json')

  before(async () => {
    node = await rpcServer()
    dataDir = mkdtempSync(join(tmpdir(), 'assay-run-deploy-'))
  })
  after(async () => {
    await node.close()
    rmSync(dataDir, { recursive: true })
  })

  const run = (args: string, env: Record<string, string> = {}, report: (line: string) => void = () => {}) =>
    runDeploy(args.split(' '), { RPC_URL: node.url, ASSAY_DATA_DIR: dataDir, ...env }, report)

  it('names the variable to set when the node is silent, another chain, or not named at all', async () => {
    await assert.rejects(run('--network localhost --expected-stake 12000000', { RPC_URL: 'http://127.0.0.1:1' }), /set RPC_URL .*\(http:\/\/127\.0\.0\.1:1\)/)
    await assert.rejects(run('--network sepolia --expected-stake 12000000', { DEPLOYER_KEY: KEY }), /answers for chain 31337, but --network means chain 11155111: set RPC_URL/)
    await assert.rejects(run('--network sepolia --expected-stake 12000000', { DEPLOYER_KEY: KEY, RPC_URL: '' }), /Set RPC_URL to a node of chain 11155111/)
    await assert.rejects(run('--network sepolia --expected-stake 12000000'), /Set DEPLOYER_KEY/)
    assert.equal(existsSync(file()), false)
  })

  it('deploys, tells every contract, writes the file into the data folder, and never tells the key', async () => {
    const lines: string[] = []
    const deployment = await run('--network localhost --expected-stake 12000000', { DEPLOYER_KEY: KEY }, (line) => lines.push(line))

    assert.deepEqual(readDeployment(file()), deployment)
    assert.equal(deployment.guardian, ADDRESS)
    for (const [name, address] of Object.entries(deployment.contracts)) {
      assert.ok(
        lines.some((line) => line.startsWith(`· ${name} ${address} (`)),
        name,
      )
    }
    assert.match(lines.at(-1) ?? '', /^✓ every wire, role and constant is as planned; written to /)
    assert.doesNotMatch(lines.join('\n'), new RegExp(KEY.slice(2), 'i'))
  })

  it('refuses to do it twice', async () => {
    await assert.rejects(run('--network 31337 --expected-stake 12000000'), /stands on chain 31337 already/)
  })
})
