import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CID } from 'multiformats/cid'
import { identity } from 'multiformats/hashes/identity'
import * as digest from 'multiformats/hashes/digest'
import { base36 } from 'multiformats/bases/base36'
import { encodeAbiParameters, keccak256, parseAbiParameters, sha256, stringToBytes } from 'viem'
import * as ids from '../../../domain/ids.ts'
import { throwsCode } from './throwsCode.ts'

const registry = ids.asAddress('0x5fbdb2315678afecb367f032d93f642f64180aa3')
const owner = ids.asAddress('0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC')
const salt = ids.asBytes32(`0x${'11'.repeat(32)}`)
const hash = ids.contentHashOf(stringToBytes('a card'))

test('an address of 39 or 41 digits, with a wrong checksum or without 0x is refused', () => {
  for (const text of [
    '',
    '0x',
    `0x${'a'.repeat(39)}`,
    `0x${'a'.repeat(41)}`,
    'a'.repeat(40),
    `0X${'a'.repeat(40)}`,
    ` 0x${'a'.repeat(40)}`,
    `0x${'a'.repeat(40)}\n`,
    '0x3c44CdDdB6a900fa2b585dd299e03d12FA4293BC',
    `0x${'٣'.repeat(40)}`,
  ])
    throwsCode('BAD_ADDRESS', () => ids.asAddress(text))
})

test('an address in one case or with a right checksum becomes lower case', () => {
  assert.equal(owner, '0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc')
  assert.equal(ids.asAddress('0x3C44CDDDB6A900FA2B585DD299E03D12FA4293BC'), owner)
})

test('an id that is not 0x and 64 hexadecimal digits is refused', () => {
  for (const make of [ids.asListingId, ids.asVersionId, ids.asDisputeId, ids.asContentHash, ids.asBytes32]) {
    for (const text of ['', '0x', '0x12', `0x${'a'.repeat(63)}`, `0x${'a'.repeat(65)}`, `0x${'g'.repeat(64)}`, `0x${'a'.repeat(64)}\n`]) {
      throwsCode('BAD_BYTES32', () => make(text))
    }
    assert.equal(make(`0x${'AB'.repeat(32)}`), `0x${'ab'.repeat(32)}`)
  }
})

test('a listing id is the hash of chain, registry, owner and salt, each in its own word', () => {
  const word = (hex: string) => hex.slice(2).padStart(64, '0')
  const expected = keccak256(`0x${word('0x7a69')}${word(registry)}${word(owner)}${word(salt)}`)
  assert.equal(ids.listingIdOf(31337, registry, owner, salt), expected)
  assert.notEqual(ids.listingIdOf(1, registry, owner, salt), expected)
})

test('version and dispute ids commit to content, court and ordinal', () => {
  const listing = ids.listingIdOf(31337, registry, owner, salt)
  const version = ids.versionIdOf(listing, 0, hash)
  assert.equal(version, keccak256(encodeAbiParameters(parseAbiParameters('bytes32, uint256, bytes32'), [listing, 0n, hash])))
  assert.notEqual(ids.versionIdOf(listing, 1, hash), version)
  assert.equal(ids.disputeIdOf(registry, version, 2), keccak256(encodeAbiParameters(parseAbiParameters('address, bytes32, uint256'), [registry, version, 2n])))
})

test('a commitment hashes its type, chain, court, dispute, voter, choice number and salt', () => {
  const disputeId = ids.asDisputeId(`0x${'22'.repeat(32)}`)
  const vote = { chainId: 31337, court: registry, disputeId, voter: owner, choice: 'REMOVE', salt } as const
  const type = keccak256(stringToBytes('Commit(uint256 chainId,address court,bytes32 disputeId,address voter,uint8 choice,bytes32 salt)'))
  assert.equal(ids.COMMIT_TYPEHASH, type)
  assert.equal(
    ids.commitmentOf(vote),
    keccak256(encodeAbiParameters(parseAbiParameters('bytes32, uint256, address, bytes32, address, uint8, bytes32'), [type, 31337n, registry, disputeId, owner, 2, salt])),
  )
  assert.notEqual(ids.commitmentOf({ ...vote, choice: 'KEEP' }), ids.commitmentOf(vote))
  throwsCode('BAD_BYTES32', () => ids.commitmentOf({ ...vote, salt: '0x12' }))
})

test('a content hash is SHA-256 of the bytes', () => {
  assert.equal(ids.contentHashOf(new Uint8Array()), '0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  assert.equal(hash, sha256(stringToBytes('a card')))
})

test('a content hash and its CID name each other', () => {
  const empty = ids.contentHashOf(new Uint8Array())
  assert.equal(ids.cidOf(empty), 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku')
  assert.equal(ids.contentHashOfCid(ids.cidOf(hash)), hash)
  assert.equal(ids.contentHashOfCid(CID.parse(ids.cidOf(hash)).toString(base36)), hash, 'another text of the same CID')
})

test('a CID with another codec, hash or version is refused, each with its code', () => {
  const sha = CID.parse(ids.cidOf(hash)).multihash
  throwsCode('CID_CODEC', () => ids.contentHashOfCid(CID.createV1(0x70, sha).toString()))
  throwsCode('CID_CODEC', () => ids.contentHashOfCid(CID.createV0(digest.create(0x12, sha.digest)).toString()))
  throwsCode('CID_IDENTITY', () => ids.contentHashOfCid(CID.createV1(0x55, identity.digest(stringToBytes('hello'))).toString()))
  throwsCode('CID_HASH', () => ids.contentHashOfCid(CID.createV1(0x55, digest.create(0x13, new Uint8Array(64))).toString()))
  throwsCode('CID_HASH', () => ids.contentHashOfCid(CID.createV1(0x55, digest.create(0x12, new Uint8Array(20))).toString()))
  for (const text of ['', 'bafk', 'not a cid', '../../etc/passwd', 'b'.repeat(1_000_000), `${ids.cidOf(hash)}=`]) {
    throwsCode('CID_MALFORMED', () => ids.contentHashOfCid(text))
  }
})
