import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Processes } from '../../../../scripts/up/Processes.ts'
import { startedAt } from '../../../../scripts/up/processIdentity.ts'
import { ProcessRecord } from '../../../../scripts/up/ProcessRecord.ts'
import { takeDataDir } from '../../../../scripts/up/takeDataDir.ts'
import { waitUntil } from '../../../../scripts/up/waitUntil.ts'

const idle = 'process.on("SIGTERM", () => process.exit(0)); console.log("ready"); setInterval(() => {}, 1000)'

describe('processes', () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'assay-test-'))
  })
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

  const ready = (processes: Processes) => () => waitUntil(() => readFileSync(processes.logOf('idle'), 'utf8').includes('ready') || undefined, { timeout: 10_000, what: 'ready' })
  const spec = { name: 'idle', command: process.execPath, args: ['-e', idle] }
  const pidsIn = (folder: string) => ProcessRecord.leftovers(folder).map(({ pid }) => pid)

  it('leaves none running after stop', async () => {
    const processes = new Processes(dataDir, () => undefined)
    await processes.start(spec, ready(processes))
    const [pid = 0] = pidsIn(dataDir)
    assert.notEqual(startedAt(pid), undefined)
    await processes.stop()
    assert.equal(startedAt(pid), undefined)
    assert.deepEqual(pidsIn(dataDir), [])
  })

  it('fails with the end of the log when one ends before it is ready', async () => {
    const processes = new Processes(dataDir, () => undefined)
    await assert.rejects(
      processes.start({ ...spec, args: ['-e', 'console.error("no database"); process.exit(3)'], restart: true }, () => new Promise(() => undefined)),
      /idle ended at once \(3\):\nno database/,
    )
    await processes.stop()
  })

  it('starts a crashed one again and says so', async () => {
    const said: string[] = []
    const processes = new Processes(dataDir, (line) => said.push(line))
    await processes.start({ ...spec, restart: true }, ready(processes))
    const [first] = pidsIn(dataDir)
    processes.kill('idle')
    const second = await waitUntil(() => pidsIn(dataDir).find((pid) => pid !== first), { timeout: 10_000, what: 'a restart' })
    assert.notEqual(second, first)
    assert.match(said.join(), /idle ended \(SIGKILL\); starting it again/)
    await processes.stop()
    assert.equal(startedAt(second), undefined)
  })

  it('end when their supervisor is killed, whatever kills it', async () => {
    const module = (name: string) => fileURLToPath(new URL(`../../../../scripts/up/${name}.ts`, import.meta.url))
    const supervisor = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { Processes } from ${JSON.stringify(module('Processes'))}
         const processes = new Processes(${JSON.stringify(dataDir)}, () => {})
         await processes.start({ name: 'idle', command: process.execPath, args: ['-e', ${JSON.stringify(idle)}] }, async () => {})
         setInterval(() => {}, 1000)`,
      ],
      { stdio: 'ignore' },
    )
    const pid = await waitUntil(() => pidsIn(dataDir)[0], { timeout: 10_000, what: 'the child' })
    supervisor.kill('SIGKILL')
    await waitUntil(() => startedAt(pid) === undefined || undefined, { timeout: 10_000, what: 'the child’s end' })
  })

  it('that a killed start left are ended by the next one', async () => {
    const orphan = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' })
    const pid = orphan.pid ?? 0
    new ProcessRecord(dataDir).add({ pid, started: startedAt(pid), signal: 'SIGTERM', name: 'orphan' })
    const giveBack = await takeDataDir(dataDir, () => undefined)
    assert.equal(startedAt(pid), undefined)
    giveBack()
  })

  it('of somebody else are never ended, though they have a recorded pid', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
    const pid = other.pid ?? 0
    new ProcessRecord(dataDir).add({ pid, started: '12345', signal: 'SIGTERM', name: 'gone' })
    const giveBack = await takeDataDir(dataDir, () => undefined)
    assert.notEqual(startedAt(pid), undefined)
    giveBack()
    other.kill()
  })

  it('of a running stack keep another one out of the same folder', async () => {
    const giveBack = await takeDataDir(dataDir, () => undefined)
    await assert.rejects(
      takeDataDir(dataDir, () => undefined),
      { variable: 'ASSAY_DATA_DIR', message: new RegExp(`^Process ${process.pid} already runs Assay in`) },
    )
    giveBack()
    ;(await takeDataDir(dataDir, () => undefined))()
  })
})
