import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { ApiWorld } from '../world/api/ApiWorld.ts'
import { address, bytes32, NOW, putBasics, putListing, putRow } from '../world/api/putRows.ts'

const SEARCH = `query ($query: String!, $filter: SearchFilter, $first: Int, $after: String) {
  search(query: $query, filter: $filter, first: $first, after: $after) {
    nodes { rank cursor listing { id status backing card { name } } highlights { field pieces { text match } } }
    pageInfo { hasNextPage endCursor } totalCount totalCountIsExact
    facets { kinds { value count isExact } statuses { value count isExact } licenses { value count isExact } tasks { value count } tags { value count } languages { value count } pricings { value count } }
  }
}`

const CARDS: Record<string, unknown>[] = [
  {
    name: 'Whisper large v3',
    publisher_name: 'OpenAI',
    summary: 'Transcribes speech.',
    tasks: ['speech-recognition'],
    tags: ['audio'],
    languages: ['en', 'de'],
    license: 'MIT',
    pricing: '{"model":"FREE"}',
  },
  { name: 'Whisper', publisher_name: 'OpenAI', summary: 'The first of its family.', tasks: ['speech-recognition'], license: 'MIT' },
  { name: 'Distil whisper', publisher_name: 'Someone', summary: 'A smaller Whisper.', tasks: ['speech-recognition'], license: 'Apache-2.0' },
  { name: 'Llama 3 8B', publisher_name: 'Meta', summary: 'Writes text.', tasks: ['text-generation'], tags: ['chat'], license: 'llama3' },
  { name: 'Reader', publisher_name: 'Whisper Labs', summary: 'Reads aloud.', tasks: ['text-to-speech'], license: 'MIT', kind: 'AGENT' },
  { name: 'Quiet', publisher_name: 'Someone', summary: 'Nothing', description: 'Compared with whisper in its paper.', license: 'MIT' },
  { name: 'Café Crème', publisher_name: 'Société', summary: 'Un modèle français.', languages: ['fr'], kind: 'DATASET', license: 'CC-BY-4.0' },
  { name: '通义千问', publisher_name: '阿里云', summary: '大语言模型', languages: ['zh'], license: 'Apache-2.0' },
  { name: 'distilgpt2', publisher_name: 'HF', summary: 'Small.', tags: ['100%_real', 'chat'], license: 'MIT', kind: 'COMPUTE' },
  { name: 'gpt-oss-20b', publisher_name: 'OpenAI', summary: 'Open weights.', license: 'Apache-2.0' },
]

describe('The search', () => {
  let world: ApiWorld

  before(async () => {
    world = await ApiWorld.start({ RATE_LIMIT: '0' })
    await putBasics(world, 2)
    for (const [place, card] of CARDS.entries()) {
      await putListing(world, { n: place + 1, owner: (place % 2) + 1, backing: BigInt(place + 1), status: place === 2 ? 'REMOVED' : 'LISTED', card })
    }
  })
  after(() => world?.stop())

  const search = async (query: string, more: object = {}) => (await world.api.data(SEARCH, { query, ...more })).search
  const names = async (query: string, more: object = {}): Promise<string[]> => (await search(query, more)).nodes.map((node: any) => node.listing.card.name)
  const marked = (node: any, field: string) =>
    node.highlights
      .find((each: any) => each.field === field)
      ?.pieces.map(({ text, match }: { text: string; match: boolean }) => (match ? `[${text}]` : text))
      .join('')

  it('puts the name itself first, then how it begins, then words of it, then publishers, then texts', async () => {
    assert.deepEqual(await names('whisper'), ['Whisper', 'Whisper large v3', 'Distil whisper', 'Reader', 'Quiet'])
    const ranks = (await search('whisper')).nodes.map(({ rank }: { rank: number }) => rank)
    assert.deepEqual(
      ranks,
      ranks.toSorted((a: number, b: number) => b - a),
    )
  })

  it('finds by beginnings of words, all of which have to be there', async () => {
    assert.deepEqual(await names('whis lar'), ['Whisper large v3'])
    assert.deepEqual(await names('gpt'), ['gpt-oss-20b'])
    assert.deepEqual(await names('LLAMA 8b'), ['Llama 3 8B'])
    assert.deepEqual(await names('openai speech'), (await names('speech openai')).slice(0))
    assert.deepEqual(await names('whisper nonsenseword'), [])
  })

  it('finds tasks, tags, publishers and licences', async () => {
    assert.deepEqual(await names('text-generation'), ['Llama 3 8B'])
    assert.deepEqual(new Set(await names('chat')), new Set(['Llama 3 8B', 'distilgpt2']))
    assert.deepEqual(await names('meta'), ['Llama 3 8B'])
    assert.deepEqual(await names('CC-BY'), ['Café Crème'])
  })

  it('finds what is mistyped, and parts within a word, where nothing fits better', async () => {
    assert.equal((await names('whispr larg'))[0], 'Whisper large v3')
    assert.equal((await names('lama'))[0], 'Llama 3 8B')
    assert.deepEqual(await names('ilgpt'), ['distilgpt2'])
    assert.ok(!(await names('whisper')).includes('Llama 3 8B'), 'a good search is not watered down')
  })

  it('minds neither accents nor capitals nor scripts', async () => {
    for (const query of ['cafe creme', 'CAFÉ', 'café crème', 'Cafe\u0301']) assert.deepEqual(await names(query), ['Café Crème'], query)
    for (const query of ['通义千问', '通义', '千问', '阿里云']) assert.deepEqual(await names(query), ['通义千问'], query)
  })

  it('finds a listing by the beginning of its id, its owner or its content hash', async () => {
    assert.deepEqual(await names(bytes32(3)), ['Distil whisper'])
    assert.deepEqual(await names(bytes32(200_005)), ['Reader'])
    assert.equal((await names(address(2))).length, 5)
    assert.equal((await names('0x000000')).length, 10)
    assert.deepEqual(await names(`0x${'f'.repeat(20)}`), [])
  })

  it('marks what it found, as pieces of plain text', async () => {
    const { nodes } = await search('whis open')
    const node = nodes.find((each: any) => each.listing.card.name === 'Whisper large v3')
    assert.equal(marked(node, 'NAME'), '[Whisper] large v3')
    assert.equal(marked(node, 'PUBLISHER'), '[OpenAI]')
    assert.equal(marked((await search('compared paper')).nodes[0], 'DESCRIPTION'), '[Compared] with whisper in its [paper].')
    assert.equal(
      marked(
        (await search('whispr')).nodes.find((each: any) => each.listing.card.name === 'Whisper'),
        'NAME',
      ),
      '[Whisper]',
    )
    assert.deepEqual((await search('')).nodes[0].highlights, [])
  })

  it('counts facets in the same answer, each group as if nothing were chosen in it', async () => {
    const { facets, totalCount } = await search('whisper', { filter: { licenses: ['MIT'] } })
    assert.equal(totalCount, 4)
    assert.deepEqual(facets.licenses, [
      { value: 'MIT', count: 4, isExact: true },
      { value: 'Apache-2.0', count: 1, isExact: true },
    ])
    assert.deepEqual(
      facets.kinds.map(({ value, count }: any) => [value, count]),
      [
        ['MODEL', 3],
        ['AGENT', 1],
      ],
    )
    assert.deepEqual(facets.statuses, [{ value: 'LISTED', count: 4, isExact: true }])
    assert.deepEqual(facets.tasks[0], { value: 'speech-recognition', count: 2 })
    assert.deepEqual(facets.pricings, [{ value: 'FREE', count: 1 }])
    assert.deepEqual((await search('')).facets.languages.map(({ value }: any) => value).toSorted(), ['de', 'en', 'fr', 'zh'])
  })

  it('filters by everything at once', async () => {
    assert.deepEqual(await names('whisper', { filter: { statuses: ['REMOVED'] } }), ['Distil whisper'])
    assert.deepEqual(await names('', { filter: { kinds: ['DATASET', 'COMPUTE'], licenses: ['MIT', 'CC-BY-4.0'] } }), ['distilgpt2', 'Café Crème'])
    assert.deepEqual(await names('', { filter: { tags: ['100%_real'] } }), ['distilgpt2'])
    assert.deepEqual(await names('', { filter: { minBacking: '9' } }), ['gpt-oss-20b', 'distilgpt2'])
    assert.deepEqual(await names('', { filter: { minGrade: 70 } }), [])
    assert.equal((await names('', { filter: { disputed: false } })).length, 10)
    assert.deepEqual(await names('', { filter: { disputed: true } }), [])
    assert.deepEqual(await names('', { filter: { tasks: [] } }), [])
  })

  it('pages from hit to hit without missing or repeating one', async () => {
    for (const query of ['', 'whisper']) {
      const all = await names(query)
      const paged: string[] = []
      let cursor: string | null = null
      do {
        const page: any = await search(query, { first: 2, after: cursor })
        paged.push(...page.nodes.map((node: any) => node.listing.card.name))
        cursor = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
      } while (cursor !== null)
      assert.deepEqual(paged, all)
    }
  })

  it('takes any text as a text', async () => {
    for (const query of [
      '%',
      '_',
      "'; drop table chain.listing; --",
      '\\',
      '$1',
      ':*',
      '&|!()<->',
      'a:*b',
      '"',
      '\u0000',
      '\ud800',
      '\u202e',
      '(((((((',
      '.*'.repeat(90),
      '💥',
      '٣',
      'x'.repeat(200),
    ]) {
      const { status, text } = await world.api.ask(SEARCH, { query })
      assert.equal(status, 200, `${JSON.stringify(query)}: ${text.slice(0, 300)}`)
    }
    const refused = async (variables: object, code: string) => assert.equal((await world.api.ask(SEARCH, { query: 'x', ...variables })).errors?.[0]?.extensions.code, code)
    await refused({ query: 'x'.repeat(201) }, 'SEARCH_TOO_LONG')
    await refused({ after: 'nonsense' }, 'CURSOR')
    await refused({ after: Buffer.from('[1,"1","x"]').toString('base64url') }, 'CURSOR')
    await refused({ after: Buffer.from('["1; drop",{},[]]').toString('base64url') }, 'CURSOR')
    await refused({ first: 0 }, 'PAGE_SIZE')
    await refused({ first: 101 }, 'PAGE_SIZE')
    await refused({ filter: { tags: Array.from({ length: 101 }, () => 'x') } }, 'LIST_TOO_LONG')
  })

  it('takes two statements beside the head’s, whatever the page, and says where counting ended', { timeout: 60_000 }, async () => {
    await world.rows(`
      insert into content.cards (hash, status, kind, name, summary, license, publisher_name)
      select '0x' || lpad(to_hex(n), 64, '0'), 'VERIFIED', 'MODEL', 'Common ' || n, 'One of many.', 'MIT', 'Mass' from generate_series(1000000, 1010500) n`)
    await world.rows('begin')
    await world.rows('set constraints all deferred')
    await putRow(world, 'listing', { id: bytes32(999), owner_id: address(1), status: 'LISTED', shown_version_id: bytes32(998), submitted_at: NOW, listed_at: NOW })
    await putRow(world, 'version', { id: bytes32(998), listing_id: bytes32(999), status: 'ACTIVE', content_hash: bytes32(997), parameters_id: '1' })
    for (const [table, change] of [
      ['listing', "id := '0x' || lpad(to_hex(n + 2000000), 64, '0'); shown_version_id := '0x' || lpad(to_hex(n + 4000000), 64, '0')"],
      ['version', "id := '0x' || lpad(to_hex(n + 4000000), 64, '0'); listing_id := '0x' || lpad(to_hex(n + 2000000), 64, '0'); content_hash := '0x' || lpad(to_hex(n), 64, '0')"],
    ] as const) {
      const assignments = change.split('; ').map((each) => each.split(' := ') as [string, string])
      await world.rows(
        `insert into chain.${table} select (jsonb_populate_record(t, jsonb_build_object(${assignments.map(([name, value]) => `'${name}', ${value}`).join(', ')}))).* from chain.${table} t, generate_series(1000000, 1010500) n where t.id = $1`,
        [table === 'listing' ? bytes32(999) : bytes32(998)],
      )
    }
    await world.rows('commit')
    const many = await search('common', { first: 100 })
    assert.deepEqual([many.totalCount, many.totalCountIsExact], [500, false])
    assert.deepEqual(many.facets.kinds, [{ value: 'MODEL', count: 500, isExact: false }])
    const few = await search('common 100500')
    assert.deepEqual([few.totalCountIsExact, few.totalCount > 0], [true, true])
    // What is rare among many is found by its filter or its name, however little it is backed.
    await world.rows("update content.cards set license = 'Rare' where name = 'Common 1010499'")
    await world.rows("update content.cards set summary = 'Common words here, as in all.' where name = 'Reader'")
    const rare = await search('common', { filter: { licenses: ['Rare'] } })
    assert.deepEqual([rare.nodes.map((node: any) => node.listing.card.name), rare.totalCount, rare.totalCountIsExact], [['Common 1010499'], 1, true])
    assert.deepEqual(
      rare.facets.licenses.slice(0, 2).map(({ value }: any) => value),
      ['MIT', 'Rare'],
    )
    // Of what is not rare, those that pass are looked for beyond the most backed ones: each of them, or as many as are counted.
    await world.rows("update content.cards set license = 'Some' where name like 'Common %' and right(name, 2) in ('17', '34', '51') and name <> 'Common 1010499'")
    const [{ n }] = (await world.rows<{ n: number }>("select count(*)::integer as n from content.cards where license = 'Some'")) as [{ n: number }]
    const some = await search('common', { filter: { licenses: ['Some'] } })
    assert.deepEqual([some.totalCount, some.totalCountIsExact, n > 250], [n, true, true])
    const most = await search('common', { filter: { licenses: ['MIT', 'Some'] } })
    assert.deepEqual([most.totalCount, most.totalCountIsExact], [500, false])
    const seen = new Set<string>()
    for (let after: string | null = null; ;) {
      const page: any = await search('common', { first: 100, after, filter: { licenses: ['Some'] } })
      for (const node of page.nodes) seen.add(node.listing.id)
      if (!page.pageInfo.hasNextPage) break
      after = page.pageInfo.endCursor
    }
    assert.equal(seen.size, n)
    // Those that the name alone brought do not stand for others that pass.
    await world.rows("update content.cards set license = 'Late' where name between 'Common 1009900' and 'Common 1010490'")
    await world.rows("update content.cards set name = 'Common 0' || right(name, 2) where name between 'Common 1009900' and 'Common 1009999'")
    const late = await search('common', { filter: { licenses: ['Late'] } })
    assert.deepEqual([late.totalCount, late.totalCountIsExact], [500, false])
    assert.equal((await names('common 1010498'))[0], 'Common 1010498')
    await world.rows("update content.cards set name = 'Com' where name = 'Common 1010497'")
    assert.equal((await names('com'))[0], 'Com', 'the name itself comes before what is backed')
    const counted = await world.statementsDuring(async () => {
      const { listings, few } = await world.api.data(
        `{ listings(first: 1) { totalCount totalCountIsExact } few: listings(first: 1, filter: { backing: { gte: "5" } }) { totalCount totalCountIsExact } }`,
      )
      assert.deepEqual(listings, { totalCount: 5_000, totalCountIsExact: false })
      assert.deepEqual(few, { totalCount: 6, totalCountIsExact: true })
    })
    assert.equal(counted.filter((text) => /count\(\*\)[^]*limit 5001\) counted$/.test(text)).length, 2, 'no list is counted through')
    for (const first of [20, 100]) {
      const statements = await world.statementsDuring(() => search('common', { first }))
      assert.equal(statements.length, 3, statements.join('\n'))
    }
  })
})
