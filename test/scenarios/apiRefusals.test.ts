import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { getAddress, type Hex } from 'viem'
import { ApiWorld } from '../world/api/ApiWorld.ts'
import { address, bytes32, putBasics, putListing } from '../world/api/putRows.ts'

describe('The API refuses', () => {
  let world: ApiWorld

  before(async () => {
    world = await ApiWorld.start()
    await putBasics(world, 2)
    for (let n = 1; n <= 3; n++) await putListing(world, { n, backing: BigInt(n) })
  })
  after(() => world?.stop())

  const refused = async (query: string, code: string, variables = {}): Promise<string> => {
    const answer = await world.api.ask(query, variables)
    assert.equal(answer.status, 400, answer.text)
    assert.equal(answer.errors?.[0]?.extensions.code, code, answer.text)
    assert.doesNotMatch(answer.text, /stack|select |node_modules|chain\.|postgres/i)
    return answer.errors![0]!.message
  }

  it('page sizes out of 1 to 100, written out and in variables alike', async () => {
    for (const size of [-1, 0, 101, 2_147_483_647]) {
      assert.match(await refused(`{ listings(first: ${size}) { totalCount } }`, 'PAGE_SIZE'), /first is a whole number from 1 to 100/)
      await refused('query ($n: Int) { listings(last: $n) { totalCount } }', 'PAGE_SIZE', { n: size })
      await refused(`query ($n: Int) { listing(id: "${bytes32(1)}") { versions(first: $n) { totalCount } } }`, 'PAGE_SIZE', { n: size })
    }
    await refused('{ listings(first: 2147483648) { totalCount } }', 'DOES_NOT_FIT')
    await refused('query ($n: Int) { listings(first: $n) { totalCount } }', 'VARIABLE', { n: 1e99 })
    await refused('{ listings(first: 5, last: 5) { totalCount } }', 'PAGE')
    await refused('{ listings(before: "x") { totalCount } }', 'PAGE')
  })

  it('amounts that are not whole numbers from 0 to 2^256−1 in decimal digits', async () => {
    const query = 'query ($amount: Amount!) { listings(filter: { backing: { gte: $amount } }) { totalCount } }'
    for (const amount of ['-1', '0x10', '1e5', '1.5', '', ' 1', '01', '١', (2n ** 256n).toString(), 5, 1.5, null]) await refused(query, 'VARIABLE', { amount })
    await refused('{ listings(filter: { backing: { gte: -1 } }) { totalCount } }', 'DOES_NOT_FIT')
    assert.equal((await world.api.data(query, { amount: (2n ** 256n - 1n).toString() })).listings.totalCount, 0)
  })

  it('addresses and ids that are not exactly hexadecimal of their length, or whose checksum is wrong', async () => {
    const right = getAddress(address(0xabcdef) as Hex)
    const wrong =
      right.replace(/[a-f]/, (letter) => letter.toUpperCase()) === right
        ? right.replace(/[A-F]/, (letter) => letter.toLowerCase())
        : right.replace(/[a-f]/, (letter) => letter.toUpperCase())
    const account = 'query ($id: Address!) { account(id: $id) { id } }'
    for (const id of ['', '0x', address(1).slice(0, -1), `${address(1)}0`, address(1).slice(2), `${address(1).slice(0, -1)}g`, wrong, ` ${address(1)}`, `0X${'1'.repeat(40)}`, 1]) {
      await refused(account, 'VARIABLE', { id })
      await refused('query ($id: Address!) { listings(filter: { ownerId: { eq: $id } }) { totalCount } }', 'VARIABLE', { id })
    }
    await refused(`{ account(id: "${wrong}") { id } }`, 'DOES_NOT_FIT')
    assert.equal((await world.api.data(account, { id: right })).account, null)
    assert.equal((await world.api.data(account, { id: address(1).toUpperCase().replace('0X', '0x') })).account.id, address(1))

    for (const id of ['0x', bytes32(1).slice(0, -1), `${bytes32(1)}0`, `${bytes32(1).slice(0, -1)}g`, '١'.repeat(66)]) {
      await refused('query ($id: Bytes32!) { listing(id: $id) { id } }', 'VARIABLE', { id })
      await refused('query ($id: Bytes32!) { disputes(filter: { listingId: { in: [$id] } }) { totalCount } }', 'VARIABLE', { id })
    }
  })

  it('tampered cursors, cursors of another order and cursors of a megabyte', async () => {
    const { listings } = await world.api.data('{ listings(first: 1, orderBy: BACKING_DESC) { pageInfo { endCursor } } }')
    const cursor: string = listings.pageInfo.endCursor
    const after = 'query ($after: Cursor, $order: [ListingOrderBy!]) { listings(after: $after, orderBy: $order) { nodes { id } } }'
    await refused(after, 'BAD_REQUEST', { after: 'nonsense', order: 'BACKING_DESC' })
    await refused(after, 'BAD_REQUEST', { after: cursor, order: 'NAME_ASC' })
    await refused(after, 'CURSOR', { after: 'A'.repeat(50_000), order: 'BACKING_DESC' })
    const [digest] = JSON.parse(Buffer.from(cursor, 'base64').toString()) as string[]
    const forged = Buffer.from(JSON.stringify([digest, "1'; drop table chain.listing; --", 'x'])).toString('base64')
    await refused(after, 'BAD_VALUE', { after: forged, order: 'BACKING_DESC' })
  })

  it('what is too deep, too wide, too much or no operation, before anything runs', async () => {
    const nested = (levels: number): string => `{ listing(id: "${bytes32(1)}") ${'{ owner { listings { nodes '.repeat(levels)}{ id }${'} } }'.repeat(levels)} }`
    const refusals: [query: string, code: string][] = [
      [nested(3), 'TOO_DEEP'],
      [nested(3000), 'SYNTAX'],
      [`{ ${Array.from({ length: 200 }, (_, i) => `a${i}: listings { totalCount }`).join(' ')} }`, 'TOO_MANY_ROOT_FIELDS'],
      ['{ listings(first: 100) { nodes { versions(first: 100) { nodes { disputes(first: 100) { nodes { id } } } } } } }', 'TOO_MANY_ROWS'],
      [`{ __typename ${'@a '.repeat(10_000)} }`, 'SYNTAX'],
      ['query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }', 'DOES_NOT_FIT'],
      [`{ listings(filter: { id: { in: [${`"${bytes32(1)}",`.repeat(101)}] } }) { totalCount } }`, 'LIST_TOO_LONG'],
      ['{ listings(orderBy: __proto__) { totalCount } }', 'DOES_NOT_FIT'],
      ['mutation { createListing { id } }', 'OPERATION'],
    ]
    const statements = await world.statementsDuring(async () => {
      for (const [query, code] of refusals) await refused(query, code)
    })
    assert.deepEqual(statements, [])
  })

  it('accepts operations only as JSON in UTF-8, one at a time, of a bounded size', async () => {
    const body = JSON.stringify({ query: '{ __typename }' })
    assert.equal((await world.api.post('/graphql', body, 'text/plain')).status, 415)
    assert.equal((await world.api.post('/graphql', body, 'application/json; charset=utf-7')).status, 415)
    assert.equal((await world.api.post('/graphql', 'query=%7B__typename%7D', 'application/x-www-form-urlencoded')).status, 415)
    assert.equal((await world.api.post('/graphql', `[${body}]`)).status, 400)
    assert.equal((await world.api.post('/graphql', `{"query":"{ __typename }","x":"${'x'.repeat(200_000)}"}`)).status, 413)
    assert.equal((await world.api.get(`/graphql?query=${'x'.repeat(16_100)}`)).status >= 400, true)
  })

  it('searches of more than 200 characters', async () => {
    await refused('query ($s: String) { listings(filter: { search: $s }) { totalCount } }', 'SEARCH_TOO_LONG', { s: 'x'.repeat(201) })
  })
})
