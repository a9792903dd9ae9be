import { mutantsOf } from '../mutantsOf.ts'

export const assayTokenMutants = mutantsOf('contracts/token/AssayToken.sol', [
  {
    id: 'token/genesis-mints-anything',
    breaks: '§1: 100 000 000 minted once',
    find: 'if (totalSupply() != INITIAL_SUPPLY) revert AssayTokenWrongSupply(totalSupply(), INITIAL_SUPPLY);',
    replace: '',
    killedBy: 'test/unit/token/AssayToken.t.sol#test_GenesisOfOneUnitTooMuchIsRefused',
  },
  {
    id: 'token/genesis-mints-more',
    breaks: '§1: 100 000 000 minted once',
    find: 'totalSupply() != INITIAL_SUPPLY',
    replace: 'totalSupply() < INITIAL_SUPPLY',
    killedBy: 'test/unit/token/AssayToken.t.sol#test_GenesisOfOneUnitTooMuchIsRefused',
  },
])
