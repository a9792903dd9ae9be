import { mutantsOf } from '../mutantsOf.ts'

export const uriHintMutants = mutantsOf('contracts/libraries/UriHint.sol', [
  {
    id: 'uri-hint/one-byte-too-long',
    breaks: '§4: at most 512 bytes',
    find: 'bytes(uri).length > MAX_LENGTH',
    replace: 'bytes(uri).length > MAX_LENGTH + 1',
    killedBy: 'test/unit/curation/ListingRegistry.t.sol#test_submitRefusesAnAddressLongerThan512Bytes',
  },
  {
    id: 'uri-hint/excludes-its-bound',
    breaks: '§4: at most 512 bytes',
    find: 'bytes(uri).length > MAX_LENGTH',
    replace: 'bytes(uri).length >= MAX_LENGTH',
    killedBy: 'test/unit/curation/ListingRegistry.t.sol#test_submitTakesTheMinimumAndAnAddressOf512Bytes',
  },
])
