import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { after, before, describe, it } from 'node:test'
import { Audit } from '../../indexer/lib/audit/Audit.js'
import type { Difference } from '../../indexer/lib/audit/Difference.js'
import { allParts } from '../../indexer/lib/audit/parts/allParts.js'
import type { Part, View } from '../../indexer/lib/audit/parts/Part.js'
import { runAudit, type AuditReport } from '../../indexer/lib/audit/runAudit.js'
import { addressOf } from '../../scripts/seed/actors.ts'
import { days } from '../../scripts/seed/days.ts'
import { root } from '../../scripts/run/root.ts'
import { auditSettings } from '../world/indexed/differences.ts'
import { Falsifier } from '../world/indexed/Falsifier.ts'
import { IndexedWorld } from '../world/indexed/IndexedWorld.ts'
import { LyingNode } from '../world/indexed/LyingNode.ts'
import { Story } from '../world/indexed/story.ts'

/** The least that a long story gives to compare, by part; a part that compares nothing proves nothing. */
const FLOORS: Readonly<Record<string, number>> = {
  head: 10,
  account: 200,
  listing: 80,
  version: 50,
  pool: 50,
  position: 40,
  release_ticket: 15,
  unbond_ticket: 6,
  pool_funding: 7,
  dispute: 100,
  vote: 60,
  appeal: 10,
  evidence: 20,
  proposal: 30,
  proposal_action: 10,
  ballot: 15,
  delegation: 50,
  power_checkpoint: 200,
  rating: 15,
  grade_point: 10,
  reputation: 60,
  reputation_entry: 50,
  parameter_set: 24,
  treasury_transfer: 7,
  guardian_action: 6,
  'open snapshots': 100,
  log: 2000,
  state_hash: 100,
  summary: 25,
  day: 300,
  sums: 8,
  'state hash': 1,
}

/** Columns that nothing outside the index tells, and why that is so. */
const UNTOLD: Readonly<Record<string, string>> = {
  'head.id': 'always head',
  'head.finalized': 'follows from the setting FINALITY',
  'head.hash': 'names the block that everything is read at: the node does not know it, which is said',
}

describe('npm run audit', () => {
  let world: IndexedWorld
  let falsifier: Falsifier
  let opened: Audit

  before(async () => {
    world = await IndexedWorld.start()
    await world.startIndexer()
    const story = new Story(world)
    await story.tell()
    // Something that is still open: a dispute under way and a proposal that can be voted on.
    await story.submit('fresh')
    await story.vouch('Ingrid', 'fresh', 70_000n * 10n ** 18n)
    await story.challenge('Noor', 'fresh')
    await story.commit('Jonas', story.dispute('fresh'), 'KEEP')
    await world.chain.send('Jonas', 'AssayGovernor', 'propose', [[world.deployment.contracts.AssayToken], [0n], ['0x'], 'Do nothing'])
    await world.pass(days(1) + 60)
    await world.chain.send('Tomás', 'Staking', 'delegate', [addressOf('Aiko')])
    await world.indexed()
    world.killIndexer() // from here on the rows are what the tests make of them
    falsifier = new Falsifier(world)
    opened = await Audit.open(auditSettings(world))
  })
  after(async () => {
    await opened?.close()
    await world?.stop()
  })

  const audit = (options: Parameters<typeof runAudit>[1] = {}): Promise<AuditReport> => runAudit(auditSettings(world), options)

  it('finds no difference after a long story, and has compared something of everything', async () => {
    const { code, stdout, stderr } = await command(['--json'])
    const report = JSON.parse(stdout) as AuditReport & { agrees: boolean }
    assert.deepEqual(report.differences, [])
    assert.equal(code, 0)
    assert.equal(report.agrees, true)
    assert.equal(report.block.hash, (await world.rows('select hash from chain.head'))[0]!.hash)
    const checks = Object.fromEntries(report.parts.map((part) => [part.name, part.checks]))
    assert.deepEqual(Object.keys(checks).sort(), Object.keys(FLOORS).sort())
    for (const [name, floor] of Object.entries(FLOORS)) assert.ok(checks[name]! >= floor, `${name}: only ${checks[name]} checks`)
    for (const name of Object.keys(FLOORS)) assert.match(stderr, new RegExp(`^${name} +\\d+ rows +\\d+ checks +0 differences$`, 'm'))
    assert.equal(
      report.checks,
      report.parts.reduce((sum, part) => sum + part.checks, 0),
    )
  })

  it('audits every table of the index', async () => {
    const tables = await world.rows<{ name: string }>("select tablename as name from pg_tables where schemaname = 'chain' and tablename <> 'migrations'")
    const audited = new Set(allParts.flatMap((part) => part.tables))
    assert.deepEqual(
      tables.map(({ name }) => name).filter((name) => !audited.has(name)),
      [],
    )
  })

  it('compares the same whatever the size of a page', async () => {
    const whole = await audit({ pageSize: 1000 })
    for (const pageSize of [1, 2, 7]) {
      const paged = await audit({ pageSize })
      assert.deepEqual(paged.parts, whole.parts)
    }
  })

  it('finds a false value in every column of every table, and says what is right', { timeout: 120_000 }, async () => {
    const columns = await falsifier.columns()
    assert.ok(columns.length > 250, `only ${columns.length} columns`)
    const unnoticed: string[] = []
    const unclear: object[] = []
    for (const { table, column } of columns) {
      if (`${table}.${column}` in UNTOLD) continue
      const falsified = await falsifier.falsify(table, column)
      if (falsified === undefined) unnoticed.push(`${table}.${column}: no row to falsify`)
      else {
        const found = await lookAgain(table, column, falsified.id).finally(falsified.heal)
        if (found.length === 0) unnoticed.push(`${table}.${column}: ${falsified.before} became ${falsified.after}`)
        const named = found.find(({ field }) => field === column)
        if (named === undefined || column === 'id') continue // found by another name
        const isRight = named.chain === falsified.before || (named.chain?.startsWith('one of ') === true && named.chain.includes(falsified.before!))
        if (named.index !== falsified.after || !isRight) unclear.push({ ...named, before: falsified.before, after: falsified.after })
        if (column !== 'transaction') assert.equal(named.transaction, falsified.transaction, `${table}.${column}`)
      }
    }
    assert.deepEqual(unclear, [])
    assert.deepEqual(unnoticed, [])
    assert.equal((await audit()).differenceCount, 0, 'everything is healed')
  })

  it('does not know a head of another hash, and says so', async () => {
    const { heal } = (await falsifier.falsify('head', 'hash'))!
    await assert.rejects(audit({ patience: 100 }).finally(heal), { code: 'AUDIT_STATE_GONE', message: /does not know block \d+ \(0x/ })
  })

  it('finds a row of any table that is missing', { timeout: 60_000 }, async () => {
    const unnoticed: string[] = []
    for (const table of (await falsifier.tables()).filter((name) => name !== 'head')) {
      const deleted = await falsifier.delete(table)
      // By the log, by its neighbours, or by what cannot be seen in slices.
      const found = await look((part) => ['log', 'reputation', 'reputation_entry', 'listing', 'sums'].includes(part.name)).finally(deleted.heal)
      if (found.length === 0) unnoticed.push(table)
    }
    assert.deepEqual(unnoticed, [])
  })

  it('finds a row of any table that nothing on the chain speaks of', { timeout: 60_000 }, async () => {
    const unnoticed: string[] = []
    for (const table of (await falsifier.tables()).filter((name) => name !== 'head')) {
      const invented = await falsifier.invent(table)
      const found = await look((part) => part.tables.includes(table)).finally(invented.heal)
      if (!found.some(({ id }) => id === invented.id)) unnoticed.push(table)
    }
    assert.deepEqual(unnoticed, [])
    assert.equal((await audit()).differenceCount, 0, 'everything is healed')
  })

  it('prints each difference with both values and the transaction to look at, and ends with 1', async () => {
    const { before: was, after: is, id, transaction, heal } = (await falsifier.falsify('account', 'free'))!
    const words = await command([])
    const json = await command(['--json'])
    await heal()
    assert.equal(words.code, 1)
    assert.ok(words.stdout.includes(`account ${id}: free\n  index  ${is}\n  chain  ${was}\n  look at transaction ${transaction}\n`), words.stdout)
    assert.match(words.stdout, /✗ \d differences?: \d+ checks at block \d+, [\d.]+ s\. What to do: docs\/runbooks\/audit\.md\.\n$/)
    assert.equal(json.code, 1)
    const { agrees, differences } = JSON.parse(json.stdout) as { agrees: boolean; differences: Difference[] }
    assert.equal(agrees, false)
    assert.deepEqual(differences[0], { table: 'account', id, field: 'free', index: is, chain: was, transaction })
  })

  it('notices a log that the index once missed, by the log itself', async () => {
    const lying = await LyingNode.start(world.rpcUrl)
    try {
      // Seen from the other side: what this node leaves out, the index has too much.
      const [missed] = await world.rows("select transaction, log_index from chain.activity where event = 'EvidenceSubmitted' order by id limit 1")
      const isMissed = (log: any) => log.transactionHash === missed!.transaction && Number(log.logIndex) === missed!.log_index
      lying.lie = ({ method }, result) => (method === 'eth_getLogs' ? result.filter((log: any) => !isMissed(log)) : result)
      const { differences } = await runAudit({ ...auditSettings(world), rpcUrl: lying.url })
      assert.deepEqual(
        differences.map(({ table, field, index, chain, transaction }) => ({ table, field, index, chain, transaction })),
        [{ table: 'activity', field: 'row', index: 'DisputeCourt.EvidenceSubmitted', chain: null, transaction: missed!.transaction }],
      )
    } finally {
      await lying.stop()
    }
  })

  it('says in words that the node has lost the state, goes on when it has it again, and gives up when it never does', { timeout: 60_000 }, async () => {
    const lying = await LyingNode.start(world.rpcUrl)
    try {
      let left = 150
      lying.lie = ({ method }, result) => (method === 'eth_call' && left > 0 && left-- <= 20 ? undefined : result)
      lying.refuse = { code: -32000, message: 'missing trie node 0xabc (path ) state is not available' }
      const lines: string[] = []
      const report = await runAudit({ ...auditSettings(world), rpcUrl: lying.url }, { progress: (line) => lines.push(line) })
      assert.equal(report.differenceCount, 0)
      assert.deepEqual(report.parts.map(({ name }) => name).sort(), Object.keys(FLOORS).sort())
      assert.ok(
        lines.some((line) => /no longer has the state of block \d+ .*missing trie node.* Going on at the newest block that both have\./.test(line)),
        lines.join('\n'),
      )
      lying.lie = ({ method }, result) => (method === 'eth_call' ? undefined : result)
      await assert.rejects(runAudit({ ...auditSettings(world), rpcUrl: lying.url }, { patience: 1000 }), { code: 'AUDIT_STATE_GONE', message: /no longer has the state/ })
    } finally {
      await lying.stop()
    }
  })

  for (const [what, env, words] of [
    ['the database is away', { DATABASE_URL: 'postgres://assay@127.0.0.1:1/assay' }, /database does not answer .*set DATABASE_URL/],
    ['the database is not an index', { DATABASE_URL: 'THEIRS' }, /has not read any block yet.*set DATABASE_URL/],
    ['the node is away', { RPC_URL: 'http://127.0.0.1:1' }, /node at http:\/\/127\.0\.0\.1:1 does not answer.*set RPC_URL/],
    ['the node is of another chain', { CHAIN_ID: '11155111', DEPLOYMENT_FILE: 'OTHER' }, /is of chain 31337, but CHAIN_ID is 11155111.*Set RPC_URL or CHAIN_ID/],
    ['there is no deployment', { DEPLOYMENT_FILE: '/nowhere.json' }, /no deployment file at \/nowhere\.json.*set DEPLOYMENT_FILE/],
    ['a variable makes no sense', { CHAIN_ID: 'one' }, /CHAIN_ID .*cannot be used/],
  ] as const) {
    it(`ends with 2 and says what to set when ${what}`, async () => {
      const { code, stdout, stderr } = await command(['--json'], await filledIn(env))
      assert.equal(code, 2, stderr)
      assert.match(stderr, words)
      assert.match((JSON.parse(stdout) as { error: { message: string } }).error.message, words)
    })
  }

  it('ends with 2 at an option that it does not know', async () => {
    const { code, stderr } = await command(['--fix'])
    assert.equal(code, 2)
    assert.match(stderr, /no option “--fix”/)
  })

  /** What an audit finds at one row. */
  function lookAgain(table: string, column: string, id: string): Promise<readonly Difference[]> {
    const part = allParts.find(({ tables }) => tables.includes(table === 'head' && column === 'state_sum' ? 'state hash' : table))!
    return withView(async (view) => (await part.again(view, [id])).found)
  }

  /** What some parts of an audit find. */
  function look(isWanted: (part: Part) => boolean): Promise<readonly Difference[]> {
    return withView(async (view) => (await Promise.all(allParts.filter(isWanted).map((part) => part.step(view, '')))).flatMap(({ found }) => found))
  }

  async function withView<T>(work: (view: View) => Promise<T>): Promise<T> {
    const view = await opened.view(10_000)
    try {
      return await work(view)
    } finally {
      await view.snapshot.end()
    }
  }

  async function filledIn(env: Record<string, string>): Promise<Record<string, string>> {
    const filled: Record<string, string> = { ...env }
    if (env.DATABASE_URL === 'THEIRS') filled.DATABASE_URL = world.databaseUrl.replace(/assay$/, 'postgres')
    if (env.DEPLOYMENT_FILE === 'OTHER') filled.DEPLOYMENT_FILE = world.deploymentFileOf(11155111)
    return filled
  }

  /** Runs the command to its end. */
  async function command(args: string[], env: Record<string, string> = {}): Promise<{ code: number; stdout: string; stderr: string }> {
    const { FINALITY: _, ...settings } = { ...world.indexerEnv, ...env }
    const child = spawn(process.execPath, ['scripts/audit/main.ts', ...args], { cwd: root, env: { PATH: process.env.PATH, ...settings } as never })
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    const code = await new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? -1)))
    return { code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }
  }
})
