import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CardRefusalCode } from '../../../domain/card/refusal.ts'
import { MAX_CARD_BYTES, validateCard } from '../../../domain/card/validateCard.ts'
import { exampleCard } from './exampleCard.ts'

const utf8 = (text: string) => Buffer.from(text, 'utf8')
const text = JSON.stringify(exampleCard)
const minimal = { schemaVersion: 1, kind: 'MODEL', name: 'n', summary: 's', license: 'unknown', publisher: { name: 'p' } }

function refuses(bytes: Buffer, code: CardRefusalCode, reason: RegExp | string): void {
  const result = validateCard(bytes)
  assert.ok(!result.ok, `expected ${code} for ${bytes.subarray(0, 2000).toString()}`)
  assert.equal(result.code, code, result.reason)
  if (typeof reason === 'string') assert.equal(result.reason, reason)
  else assert.match(result.reason, reason)
}
const refusesCard = (change: object, code: CardRefusalCode, reason: RegExp | string) => refuses(utf8(JSON.stringify({ ...exampleCard, ...change })), code, reason)
const accepts = (card: object) => assert.deepEqual(validateCard(utf8(JSON.stringify(card))), { ok: true, card })

test('more than 256 KiB is refused, unread', () => {
  const padded = Buffer.concat([utf8(text), Buffer.alloc(MAX_CARD_BYTES - utf8(text).length, ' ')])
  assert.ok(validateCard(padded).ok, 'exactly 256 KiB is allowed')
  refuses(Buffer.concat([padded, utf8(' ')]), 'CARD_TOO_LARGE', 'The card has 262145 bytes; at most 262144 are allowed.')
  refuses(Buffer.alloc(100 * 1024 * 1024), 'CARD_TOO_LARGE', /104857600/)
})

test('bytes that are not strict UTF-8, or start with a byte order mark, are refused', () => {
  refuses(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8(text)]), 'CARD_BOM', /byte order mark/)
  refuses(Buffer.from('{"a":"b"}', 'utf16le'), 'CARD_NOT_JSON', /not valid JSON/)
  refuses(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]), 'CARD_NOT_UTF8', /not UTF-8/)
  for (const broken of [[0x80], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]]) {
    refuses(Buffer.concat([utf8('{"a":"'), Buffer.from(broken), utf8('"}')]), 'CARD_NOT_UTF8', /not UTF-8/)
  }
})

test('what is not JSON is refused', () => {
  for (const bad of [
    '',
    ' ',
    'hello',
    '{',
    '{"a":1,}',
    "{'a':1}",
    '{"a":NaN}',
    '{"a":Infinity}',
    '{"a":"\u0000"}',
    '{"a":"\\x"}',
    '"',
    '{"a":"',
    '// x\n{}',
    '{"a":01}',
    '{}{}',
    ']]]]',
  ]) {
    refuses(utf8(bad), 'CARD_NOT_JSON', /not valid JSON/)
  }
})

test('nesting of 100 000 levels is refused without overflowing the stack', () => {
  refuses(utf8('['.repeat(100_000)), 'CARD_TOO_DEEP', 'The JSON is nested deeper than 32 levels.')
  refuses(utf8('{"a":'.repeat(40_000)), 'CARD_TOO_DEEP', /deeper than 32/)
  refuses(utf8(`{"a":${'['.repeat(32)}${']'.repeat(32)}}`), 'CARD_TOO_DEEP', /deeper than 32/)
  refuses(utf8(`${'['.repeat(32)}${']'.repeat(32)}`), 'CARD_SCHEMA', 'The card must be an object.')
})

test('a key that occurs twice in one object is refused, however it is written', () => {
  refuses(utf8(text.replace('"kind"', '"name":"x","kind"')), 'CARD_DUPLICATE_KEY', 'The JSON has the key "name" twice in one object.')
  refuses(utf8('{"a":1,"\\u0061":2}'), 'CARD_DUPLICATE_KEY', /"a" twice/)
  refuses(utf8(`{"a"${' '.repeat(500)}:1,"b":{"a":1},"a"\n:2}`), 'CARD_DUPLICATE_KEY', /"a" twice/)
  refuses(utf8('{"a":[{"x":1},{"x":1,"y":"x","x":2}]}'), 'CARD_DUPLICATE_KEY', /"x" twice/)
})

test('__proto__ is refused as a key, however it is written, and changes no prototype', () => {
  refuses(utf8('{"__proto__":{"polluted":1}}'), 'CARD_FORBIDDEN_KEY', /__proto__/)
  refuses(utf8('{"publisher":{"\\u005f_proto__":{}}}'), 'CARD_FORBIDDEN_KEY', /__proto__/)
  refusesCard({ constructor: { prototype: {} } }, 'CARD_SCHEMA', /"constructor" that cards do not have/)
  assert.equal(({} as { polluted?: number }).polluted, undefined)
})

test('U+0000 and half surrogates are refused in keys and values', () => {
  refuses(utf8('{"a":"x\\u0000"}'), 'CARD_FORBIDDEN_TEXT', /U\+0000/)
  refuses(utf8('{"\\u0000":1}'), 'CARD_FORBIDDEN_TEXT', /U\+0000/)
  refuses(utf8('{"a":"\\ud800"}'), 'CARD_FORBIDDEN_TEXT', /surrogate/)
})

test('a wrong shape is named with its path, in words', () => {
  const cases: [object, string][] = [
    [{ name: undefined, kind: undefined }, 'The card lacks kind, name.'],
    [{ schemaVersion: 2 }, 'schemaVersion must be 1.'],
    [{ kind: 'model' }, 'kind must be one of MODEL, DATASET, COMPUTE, AGENT.'],
    [{ name: 7 }, 'name must be text.'],
    [{ name: '' }, 'name must not be empty.'],
    [{ name: 'x'.repeat(121) }, 'name must have at most 120 characters.'],
    [{ nmae: 'x' }, 'The card has a field "nmae" that cards do not have.'],
    [{ publisher: 'me' }, 'publisher must be an object.'],
    [{ publisher: {} }, 'publisher lacks name.'],
    [{ tasks: 'vision' }, 'tasks must be a list.'],
    [{ tasks: [1] }, 'tasks[0] must be text.'],
    [{ tags: Array.from({ length: 65 }, (_, i) => `t${i}`) }, 'tags must have at most 64 entries.'],
    [{ parameters: 7e9 }, 'parameters must be text.'],
    [{ artifacts: [{ name: 'a', uri: 'https://a.org/', sha256: 'AB' }] }, 'artifacts[0].sha256 must be 64 lower-case hexadecimal digits.'],
    [{ artifacts: [{ name: 'a', uri: 'https://a.org/', bytes: 1.5 }] }, 'artifacts[0].bytes must be a whole number.'],
    [{ artifacts: [{ name: 'a', uri: 'https://a.org/', bytes: -1 }] }, 'artifacts[0].bytes must be at least 0.'],
    [{ artifacts: [{ name: 'a', uri: 'https://a.org/', bytes: 2 ** 53 }] }, 'artifacts[0].bytes must be at most 9007199254740991.'],
    [{ lineage: [{ relation: 'COPIED_FROM', uri: 'https://a.org/' }] }, 'lineage[0].relation must be one of FINE_TUNED_FROM, TRAINED_ON, QUANTIZED_FROM, EVALUATED_ON, SERVED_BY.'],
    [{ evaluations: [{ benchmark: 'b', metric: 'm', value: true }] }, 'evaluations[0].value must be text or a number.'],
    [{ pricing: { model: 'PER_CALL', amount: '1e3' } }, 'pricing.amount must be a decimal number as text, like "0.002".'],
    [{ privacy: ['HIDDEN'] }, 'privacy[0] must be one of FEDERATED, SMPC, TEE, HOMOMORPHIC, DIFFERENTIAL, ZERO_KNOWLEDGE.'],
    [{ 'a/b~c%': 1 }, 'The card has a field "a/b~c%" that cards do not have.'],
  ]
  for (const [change, reason] of cases) refusesCard(change, 'CARD_SCHEMA', reason)
  for (const value of ['null', '1', '"x"', '[]', 'true']) refuses(utf8(value), 'CARD_SCHEMA', 'The card must be an object.')
  refuses(utf8('{"artifacts":[{"bytes":1e999}]}'), 'CARD_SCHEMA', /./)
})

test('lines with invisible, control, bidi or piled-up characters are refused', () => {
  for (const name of ['gpt\u202e4', 'a\u200bb', 'a\nb', 'a\tb', '\u2066x', 'x\u0085', '\ufeffx', ' x', 'x ', '\u00a0', `z${'\u0301'.repeat(100)}`]) {
    refusesCard({ name }, 'CARD_SCHEMA', /^name must be one line of visible text/)
  }
  refusesCard({ description: 'a\u001b[31m' }, 'CARD_SCHEMA', 'description must be markdown without control characters.')
  accepts({ ...minimal, name: 'می‌خواهم 👩‍🔬 नमस्ते' })
})

test('URLs other than https and ipfs, with credentials, or to internal hosts are refused', () => {
  const bad = [
    'http://a.org/x',
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.org/',
    '/x',
    'x',
    'https:/a.org',
    'https:a.org',
    'https:///a.org',
    'HTTPS://a.org',
    'ftp://a.org',
    'file:///etc/passwd',
    'ipns://a.org/x',
    'ipfs://',
    'ipfs://not-a-cid',
    'ipfs://../x',
    'blob:https://a.org/x',
    'https://user:pass@a.org/',
    'https://user@a.org/',
    'https://@a.org/',
    'https://a.org\\@evil.org/',
    'https://a.org/ x',
    'https://a.org/\t',
    'https://á.org/',
    'https://a.org/é',
    'https://localhost/',
    'https://x.localhost/',
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://10.0.0.8/',
    'https://intranet/',
    'https://printer.local/',
    'https://db.internal/',
    'https://localhost./',
    'https://a..org/',
    'https://a.org:99999/',
    'https://%6cocalhost/',
    'https://a.org/<x>',
    'https://a.org/"x"',
  ]
  for (const uri of bad) refusesCard({ artifacts: [{ name: 'a', uri }] }, 'CARD_URL', /^artifacts\[0\]\.uri must /)
  refusesCard({ publisher: { name: 'p', url: 'http://a.org' } }, 'CARD_URL', 'publisher.url must be an https:// or ipfs:// URL, but is "http://a.org".')
  refusesCard({ lineage: [{ relation: 'TRAINED_ON', uri: 'x' }] }, 'CARD_URL', /^lineage\[0\]\.uri/)
  refusesCard({ evaluations: [{ benchmark: 'b', metric: 'm', value: '1', evidence: 'x' }] }, 'CARD_URL', /^evaluations\[0\]\.evidence/)
  refusesCard({ endpoint: 'ipfs://bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku' }, 'CARD_URL', /^endpoint must be an https/)
  for (const uri of ['https://a.org', 'https://xn--80ak6aa92e.com/', 'https://a.org:8443/x?y=1#z', 'ipfs://QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG/readme']) {
    accepts({ ...minimal, artifacts: [{ name: 'a', uri }] })
  }
})

test('repeated entries and contradictions are refused', () => {
  refusesCard({ tags: ['a', 'b', 'a'] }, 'CARD_REPEATED_ENTRY', 'tags has "a" twice.')
  refusesCard({ lineage: [{ relation: 'TRAINED_ON' }] }, 'CARD_CONTRADICTION', 'lineage[0] must have either a listingId or a uri.')
  refusesCard({ lineage: [{ relation: 'TRAINED_ON', uri: 'https://a.org', listingId: `0x${'0'.repeat(64)}` }] }, 'CARD_CONTRADICTION', /either/)
  refusesCard({ pricing: { model: 'FREE', amount: '0.1' } }, 'CARD_CONTRADICTION', /FREE/)
})

test('a list of 50 000 wrong or repeated entries is refused in a moment', () => {
  const started = performance.now()
  refusesCard({ tags: Array.from({ length: 50_000 }, () => 'x') }, 'CARD_SCHEMA', 'tags must have at most 64 entries.')
  refuses(utf8(`{${Array.from({ length: 20_000 }, (_, i) => `"k${i}":1`).join(',')}}`), 'CARD_SCHEMA', /./)
  refusesCard({ name: `${' '.repeat(100_000)}x` }, 'CARD_SCHEMA', /./)
  refusesCard({ name: `x${' '.repeat(100_000)}` }, 'CARD_SCHEMA', /./)
  refusesCard({ description: `${'a\u0301'.repeat(80_000)}\u0007` }, 'CARD_SCHEMA', /./)
  assert.ok(performance.now() - started < 5_000)
})

test('a card with every field and one with only the required ones are read as they are', () => {
  accepts(exampleCard)
  accepts(minimal)
})
