import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'
import { asAddress } from '@assay/domain/ids'
import { createWalletClient, custom, parseEther, type Abi, type AbiFunction } from 'viem'
import { checkRoles } from '../../../scripts/deploy/checkRoles.ts'
import { checkWires, WIRES } from '../../../scripts/deploy/checkWires.ts'
import { CONTRACT_NAMES, type ContractName } from '../../../scripts/deploy/contractNames.ts'
import { deploy } from '../../../scripts/deploy/deploy.ts'
import { readArtifact, type Artifact } from '../../../scripts/deploy/readArtifact.ts'
import { readDeployment } from '../../../scripts/deploy/readDeployment.ts'
import { embeddedChain, type EmbeddedChain } from './embeddedChain.ts'

const EXPECTED_STAKE = parseEther('12000000')
const GUS = asAddress('0x00000000000000000000000000000000000005a5')

const artifacts = Object.fromEntries(CONTRACT_NAMES.map((name) => [name, readArtifact(name)])) as Record<ContractName, Artifact>

describe('deploy', () => {
  let chain: EmbeddedChain
  let folder: string
  let file: string

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'assay-deploy-'))
  })
  after(() => rmSync(folder, { recursive: true }))

  let runs = 0
  beforeEach(async (test) => {
    chain = await embeddedChain()
    file = join(folder, `${runs++}`, 'deployments', '31337.json')
    if ('after' in test) test.after(() => chain.close())
  })

  const nonce = () => chain.publicClient.getTransactionCount({ address: chain.walletClient.account.address })
  const refused = (promise: Promise<unknown>, ...sentences: RegExp[]) =>
    assert.rejects(promise, (error: Error & { code?: string }) => {
      assert.equal(error.code, 'DEPLOY_REFUSED')
      for (const sentence of sentences) assert.match(error.message, sentence)
      return true
    })

  it('refuses an expected stake that is too small, with a sentence for each reason, and sends nothing', async () => {
    await refused(
      deploy({ ...chain, expectedStake: parseEther('3999999'), file }),
      /disputes open only from 8 000 000 tokens/,
      /never below 4 000 000 tokens/,
      /sMax is 2 500 tokens, but 0\.05 % of the expected stake is only 1 999\.9995 tokens/,
    )
    assert.equal(await nonce(), 0)
    assert.equal(readDeployment(file), undefined)
  })

  it('refuses parameters and recipients that break the protocol, all at once, and sends nothing', async () => {
    await refused(
      deploy({
        ...chain,
        expectedStake: EXPECTED_STAKE,
        parameters: { voterBps: 999n, sMax: parseEther('6001') },
        genesis: [{ to: 'deployer', amount: parseEther('100000000') }],
        file,
      }),
      /voterBps is 999 bps, but must lie between 1000 bps and 4000 bps/,
      /sMax is 6 001 tokens/,
      /treasury's genesis share is 0 tokens, but must be 40 000 000 tokens/,
    )
    assert.equal(await nonce(), 0)
  })

  it('refuses a deployer who cannot pay, before sending anything', async () => {
    const balance = await chain.publicClient.getBalance({ address: chain.walletClient.account.address })
    await chain.walletClient.sendTransaction({ to: GUS, value: balance - parseEther('0.001'), chain: null })

    await refused(deploy({ ...chain, expectedStake: EXPECTED_STAKE, file }), /holds 0\.000\d+ of the network's coin, but deploying takes about 0\.0[1-9]/)
    assert.equal(await nonce(), 1)
  })

  it('writes a file whose nine addresses hold code and that reads back as what was returned', async () => {
    const deployment = await deploy({ ...chain, expectedStake: EXPECTED_STAKE, guardian: GUS, file })

    assert.deepEqual(readDeployment(file), deployment)
    assert.deepEqual(readdirSync(join(file, '..')), ['31337.json'])
    assert.equal(deployment.chainId, 31337)
    assert.equal(deployment.startBlock, 1)
    assert.equal(deployment.expectedStake, String(EXPECTED_STAKE))
    assert.equal(deployment.guardian, GUS)
    assert.deepEqual(Object.keys(deployment.contracts), [...CONTRACT_NAMES])
    for (const name of CONTRACT_NAMES) {
      const code = await chain.publicClient.getCode({ address: deployment.contracts[name] })
      assert.equal((code?.length ?? 0) / 2 - 1, artifacts[name].deployedBytes, name)
    }
    const receipt = await chain.publicClient.getTransactionReceipt({ hash: deployment.transaction })
    assert.equal(receipt.contractAddress?.toLowerCase(), deployment.contracts.AssayToken)
  })

  it('mints exactly what the recipients were promised, 40 % of it to the treasury', async () => {
    const { contracts } = await deploy({
      ...chain,
      expectedStake: EXPECTED_STAKE,
      genesis: [
        { to: 'treasury', amount: parseEther('40000000') },
        { to: GUS, amount: parseEther('59999999.5') },
        { to: 'deployer', amount: parseEther('0.5') },
      ],
      file,
    })
    const balanceOf = (holder: string) =>
      chain.publicClient.readContract({ address: contracts.AssayToken, abi: artifacts.AssayToken.abi, functionName: 'balanceOf', args: [holder] })
    assert.equal(await balanceOf(contracts.AssayTimelock), parseEther('40000000'))
    assert.equal(await balanceOf(GUS), parseEther('59999999.5'))
    assert.equal(await balanceOf(chain.walletClient.account.address), parseEther('0.5'))
  })

  it('predicts the addresses from whatever nonce the deployer has', async () => {
    for (let i = 0; i < 3; i++) await chain.walletClient.sendTransaction({ to: GUS, value: 1n, chain: null })
    const { contracts, startBlock } = await deploy({ ...chain, expectedStake: EXPECTED_STAKE, file })
    assert.equal(startBlock, 4)
    assert.deepEqual(await checkWires(chain.publicClient, contracts, artifacts, asAddress(chain.walletClient.account.address)), [])
  })

  it('deploys changed parameters', async () => {
    const { contracts } = await deploy({ ...chain, expectedStake: EXPECTED_STAKE, parameters: { sMax: parseEther('6000'), warmUp: 0n }, file })
    const current = await chain.publicClient.readContract({ address: contracts.CurationParameters, abi: artifacts.CurationParameters.abi, functionName: 'current' })
    assert.equal((current as { sMax: bigint }).sMax, parseEther('6000'))
    assert.equal((current as { warmUp: number }).warmUp, 0)
  })

  it('refuses to deploy over a deployment that stands, unless it is forced', async () => {
    const first = await deploy({ ...chain, expectedStake: EXPECTED_STAKE, file })
    await refused(deploy({ ...chain, expectedStake: EXPECTED_STAKE, file }), /stands on chain 31337 already \(block 1\)/)
    assert.deepEqual(readDeployment(file), first)

    const second = await deploy({ ...chain, expectedStake: EXPECTED_STAKE, file, force: true })
    assert.notEqual(second.contracts.AssayToken, first.contracts.AssayToken)
    assert.equal(second.abiHash, first.abiHash)
    assert.deepEqual(readDeployment(file), second)
  })

  it('takes no notice of a file about an embedded chain that is gone', async () => {
    await deploy({ ...chain, expectedStake: EXPECTED_STAKE, file })
    const fresh = await embeddedChain()
    try {
      await deploy({ ...fresh, expectedStake: EXPECTED_STAKE, file })
    } finally {
      await fresh.close()
    }
  })

  it('refuses a deployment file that it cannot read instead of writing over it', async () => {
    await deploy({ ...chain, expectedStake: EXPECTED_STAKE, file })
    writeFileSync(file, '{"chainId": 31337}')
    await assert.rejects(deploy({ ...chain, expectedStake: EXPECTED_STAKE, file }), { code: 'DEPLOYMENT_MALFORMED' })
  })

  it('stops with the name of the contract when the node fails, writes nothing, and starts anew the next time', async () => {
    let sent = 0
    const flaky = createWalletClient({
      account: chain.walletClient.account,
      transport: custom(
        {
          request: async ({ method, params }) => {
            if (method === 'eth_sendRawTransaction' && ++sent === 4) throw new Error('the node is gone')
            return chain.publicClient.request({ method, params } as never)
          },
        },
        { retryCount: 0 },
      ),
    })
    await assert.rejects(deploy({ ...chain, walletClient: flaky, expectedStake: EXPECTED_STAKE, file }), (error: Error & { code?: string }) => {
      assert.equal(error.code, 'DEPLOY_STOPPED')
      assert.match(error.message, /^AssayGovernor could not be deployed; run the command again/)
      return true
    })
    assert.equal(readDeployment(file), undefined)

    const { startBlock } = await deploy({ ...chain, expectedStake: EXPECTED_STAKE, file })
    assert.equal(startBlock, 4)
  })

  it('names every wire and role that leads elsewhere', async () => {
    const { contracts } = await deploy({ ...chain, expectedStake: EXPECTED_STAKE, file })
    const elsewhere = { ...contracts, DisputeCourt: GUS }
    const holder = asAddress(chain.walletClient.account.address)

    const wires = await checkWires(chain.publicClient, { ...contracts, QualityRatings: contracts.QualityRatings }, artifacts, GUS)
    assert.deepEqual(wires, [`ExpiringGuardian.holder() is ${chain.walletClient.account.address}, but holder is ${GUS}.`])
    await assert.rejects(checkWires(chain.publicClient, elsewhere, artifacts, holder))

    const roles = await checkRoles(chain.publicClient, { ...contracts, ExpiringGuardian: GUS }, artifacts, 1n)
    assert.deepEqual(roles, [`The timelock did not grant CANCELLER_ROLE to ${GUS}.`, `The timelock granted CANCELLER_ROLE to ${contracts.ExpiringGuardian}, which nobody planned.`])
  })

  it('checks every address that any contract keeps', () => {
    for (const name of CONTRACT_NAMES) {
      const kept = (artifacts[name].abi as Abi)
        .filter((entry): entry is AbiFunction => entry.type === 'function' && entry.inputs.length === 0)
        .filter(({ outputs }) => outputs.length === 1 && outputs[0]?.type === 'address')
        .map((entry) => entry.name)
      assert.deepEqual(kept.sort(), Object.keys(WIRES[name]).sort(), name)
    }
  })
})
