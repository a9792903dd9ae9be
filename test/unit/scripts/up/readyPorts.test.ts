import assert from 'node:assert/strict'
import { createServer, type AddressInfo } from 'node:net'
import { describe, it } from 'node:test'
import { freePort } from '../../../../scripts/up/freePort.ts'
import { readyPorts } from '../../../../scripts/up/readyPorts.ts'

const host = '127.0.0.1'

describe('ports', () => {
  it('refuses a taken port in one line that names its variable', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, host, resolve))
    const { port } = server.address() as AddressInfo
    try {
      await assert.rejects(readyPorts([{ port, host, variable: 'API_PORT', what: 'the API' }]), {
        variable: 'API_PORT',
        message: `Port ${port}, wanted for the API, is taken by another program: set API_PORT to a free one.`,
      })
    } finally {
      server.close()
    }
  })

  it('refuses one port for two things', async () => {
    const port = await freePort()
    await assert.rejects(
      readyPorts([
        { port, host, variable: 'API_PORT', what: 'the API' },
        { port, host, variable: 'WEB_PORT', what: 'the portal' },
      ]),
      { variable: 'WEB_PORT' },
    )
  })

  it('leaves a free port free', async () => {
    const port = await freePort()
    const wanted = [{ port, host, variable: 'API_PORT', what: 'the API' }]
    await readyPorts(wanted)
    await readyPorts(wanted)
  })
})
