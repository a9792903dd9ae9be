/** `npm run build`: everything that changed. */
import { fail } from '../run/fail.ts'
import { buildAll } from './buildAll.ts'

await buildAll(console.log).catch(fail)
console.log('✓ everything is built')
