import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressesOf } from '../../../indexer/lib/documents/addressesOf.js'
import { fetchBytes } from '../../../indexer/lib/documents/fetchBytes.js'
import { isPublicAddress } from '../../../indexer/lib/documents/isPublicAddress.js'

test('no private, local, reserved or translated address counts as public', () => {
  for (const address of [
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    '127.1',
    '',
    'localhost',
  ]) {
    assert.equal(isPublicAddress(address), false, address)
  }
  for (const address of ['1.1.1.1', '8.8.8.8', '172.32.0.1', '2606:4700:4700::1111']) assert.equal(isPublicAddress(address), true, address)
})

test('addresses that are not public https are refused in words, without a connection', async () => {
  const refusals: [address: string, reason: RegExp][] = [
    ['http://example.com/card', /Only https/],
    ['file:///etc/passwd', /Only https/],
    ['//evil', /Only https/],
    ['https://user:secret@example.com/', /user name/],
    ['https://127.0.0.1/', /public internet/],
    ['https://2130706433/', /public internet/],
    ['https://0x7f.1/', /public internet/],
    ['https://[::1]/', /public internet/],
    ['https://[::ffff:10.0.0.1]/', /public internet/],
    ['https://localhost/', /public internet/],
  ]
  for (const [address, reason] of refusals) {
    await assert.rejects(fetchBytes(address, 1000), (error: Error) => error.name === 'FetchError' && reason.test(error.message), address)
  }
})

const HASH = `0x${'11'.repeat(32)}`

test('a document is looked for where its listing says, and at the gateway by the CID that its hash gives', () => {
  assert.deepEqual(addressesOf(HASH, 'https://models.example/card.json', undefined), ['https://models.example/card.json'])
  assert.deepEqual(addressesOf(HASH, 'ipfs://bafkreigh2akiscaildc/x', undefined), [])
  const [byHash, byHint] = addressesOf(HASH, 'ipfs://bafkreigh2akiscaildc/x', 'https://gateway.example')
  assert.match(byHash!, /^https:\/\/gateway\.example\/ipfs\/bafkrei/)
  assert.equal(byHint, 'https://gateway.example/ipfs/bafkreigh2akiscaildc/x')
})

test('hints that are no address at all are not followed', () => {
  for (const uri of ['', 'javascript:alert(1)', 'data:text/plain,x', 'ftp://x', `https://x/${'a'.repeat(600)}`, 'ipfs://a?b', 'ipns://name'])
    assert.deepEqual(addressesOf(HASH, uri, undefined), [], uri)
})
