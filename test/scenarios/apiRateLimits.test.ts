import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { ApiClient } from '../world/api/ApiClient.ts'
import { ApiWorld } from '../world/api/ApiWorld.ts'
import { putBasics } from '../world/api/putRows.ts'
import { freePorts } from '../world/indexed/freePorts.ts'

const QUERY = JSON.stringify({ query: '{ head { height } }' })

describe('One address asks the API only so often', () => {
  let world: ApiWorld
  let second: ApiClient

  before(async () => {
    world = await ApiWorld.start({ RATE_LIMIT: '20', RATE_LIMIT_STORE: 'postgres' })
    await putBasics(world, 1)
    const [port] = await freePorts(1)
    second = new ApiClient(`http://127.0.0.1:${port}`)
    await world.startApi(port!, { RATE_LIMIT: '20', RATE_LIMIT_STORE: 'postgres' }, 'second')
  })
  after(() => world?.stop())

  const ask = (api: ApiClient, visitor: string) =>
    fetch(`${api.url}/graphql`, { method: 'POST', body: QUERY, headers: { 'content-type': 'application/json', 'x-forwarded-for': visitor, origin: 'https://elsewhere.example' } })

  it('says in each answer what the policy is and what is left', async () => {
    const answer = await ask(world.api, '203.0.113.1')
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('ratelimit-policy'), '"default";q=20;w=60')
    assert.match(answer.headers.get('ratelimit')!, /^"default";r=19;t=\d+$/)
    assert.equal(answer.headers.get('retry-after'), null)
    assert.match(answer.headers.get('access-control-expose-headers')!, /ratelimit/)
  })

  it('refuses with 429 and the seconds to wait, in GraphQL’s form, whichever instance is asked', async () => {
    for (let n = 0; n < 20; n++) assert.equal((await ask(n % 2 === 0 ? world.api : second, '203.0.113.2')).status, 200)
    for (const api of [world.api, second]) {
      const answer = await ask(api, '203.0.113.2')
      assert.equal(answer.status, 429)
      assert.match(answer.headers.get('retry-after')!, /^[1-9]\d?$/)
      const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] }
      assert.equal(errors[0]!.extensions.code, 'RATE_LIMITED')
      assert.match(errors[0]!.message, /try again in \d+ s/)
    }
    assert.equal((await ask(world.api, '203.0.113.3')).status, 200, 'another visitor of the same proxy is another visitor')
  })

  it('counts a household’s IPv6 addresses as one, and believes no forwarded address but the last before a trusted proxy', async () => {
    for (let n = 0; n < 20; n++) await ask(world.api, `2001:db8:1:2::${n.toString(16)}`)
    assert.equal((await ask(world.api, '2001:db8:1:2::ffff')).status, 429)
    assert.equal((await ask(world.api, '2001:db8:1:3::1')).status, 200)
    for (let n = 0; n < 20; n++) await ask(world.api, `198.51.100.${n}, 203.0.113.4`)
    assert.equal((await ask(world.api, '198.51.100.99, 203.0.113.4')).status, 429)
    assert.equal((await ask(world.api, 'not an address')).status < 500, true)
  })

  it('leaves /live and /ready to whoever watches', async () => {
    for (let n = 0; n < 30; n++) assert.equal((await fetch(`${world.api.url}/live`)).status, 200)
  })
})
