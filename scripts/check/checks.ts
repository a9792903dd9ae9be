import { checkApiChanges } from './apiChanges.ts'
import { checkFrozenEvents } from './frozenEvents.ts'
import { checkGenerated } from './generated.ts'
import { checkImports } from './imports.ts'
import { checkLint } from './lint.ts'
import { checkSizes } from './sizes.ts'
import { checkPortalTypes, checkTypes } from './types.ts'

/** Every check of the repository, by what it promises. Each returns its problems, one line or block each. */
export const checks: Readonly<Record<string, () => Promise<string[]>>> = {
  'imports keep to the architecture': checkImports,
  'contracts stay under 24 000 bytes': checkSizes,
  'events are as they were frozen': checkFrozenEvents,
  'the API breaks nothing unannounced': checkApiChanges,
  'the code keeps to its lint rules': checkLint,
  'generated files are fresh': checkGenerated,
  'scripts and tests have sound types': checkTypes,
  'the portal has sound types': checkPortalTypes,
}
