import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { after, describe, it } from 'node:test'
import { freePort } from '../../scripts/up/freePort.ts'
import { OneCommand } from '../world/command/OneCommand.ts'

describe('the one command', () => {
  const commands: OneCommand[] = []
  const prepare = async (env: Record<string, string> = {}) => {
    const command = await OneCommand.prepare(env)
    commands.push(command)
    return command
  }
  after(async () => {
    for (const command of commands) await command.close()
  })

  it('starts everything, answers, and leaves no process after Ctrl-C', async () => {
    const command = await prepare()
    await command.start()
    const api = await fetch(`http://127.0.0.1:${command.env['API_PORT']}/ready`)
    assert.equal(api.status, 200)
    const portal = await fetch(`http://127.0.0.1:${command.env['WEB_PORT']}/config.json`)
    assert.equal(((await portal.json()) as { chainId: number }).chainId, 31337)
    assert.equal(await command.end('SIGINT'), 0)
    assert.deepEqual(command.running(), [])
  })

  it('starts a second time after a kill -9, over the same data', async () => {
    const command = await prepare()
    await command.start()
    await command.end('SIGKILL')
    await command.start()
    assert.equal(await command.end('SIGTERM'), 0)
    await command.nothingRuns()
  })

  /** One line, the variable in it, exit 1, nothing left running. */
  async function refuses(command: OneCommand, variable: string, words: RegExp): Promise<void> {
    const { code, output } = await command.run()
    assert.equal(code, 1)
    const complaints = output.split('\n').filter((line) => line.startsWith('✗'))
    assert.equal(complaints.length, 1, output)
    assert.equal(output.trimEnd().split('\n').at(-1), complaints[0], 'nothing follows the complaint')
    assert.match(complaints[0] ?? '', new RegExp(`\\b${variable}\\b`))
    assert.match(complaints[0] ?? '', words)
    assert.deepEqual(command.running(), [])
  }

  it('refuses a taken port in one line that names the variable', async () => {
    const command = await prepare()
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(Number(command.env['API_PORT']), '127.0.0.1', resolve))
    await refuses(command, 'API_PORT', /taken/)
    await new Promise((resolve) => server.close(resolve))
  })

  it('refuses a chain on which nothing is deployed, naming CHAIN_ID', async () => {
    await refuses(await prepare({ RPC_URL: `http://127.0.0.1:${await freePort()}`, CHAIN_ID: '424242' }), 'CHAIN_ID', /deployments\/424242\.json is missing/)
  })

  it('refuses a database that cannot be reached, naming DATABASE_URL and never its password', async () => {
    const command = await prepare({ DATABASE_URL: `postgres://someone:secret@127.0.0.1:${await freePort()}/assay` })
    await refuses(command, 'DATABASE_URL', /^(?!.*secret)/)
  })

  it('refuses a node that does not answer, naming RPC_URL', async () => {
    const deployed = await prepare()
    await deployed.start()
    await deployed.end('SIGINT')
    // The embedded chain's file is there now; its chain is not.
    deployed.env['RPC_URL'] = `http://127.0.0.1:${await freePort()}`
    await refuses(deployed, 'RPC_URL', /does not answer/)
  })
})
