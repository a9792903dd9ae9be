/** Builds the domain when it changed: the commands import @assay/domain, so this runs before them, in a process of its own. */
import { fail } from '../run/fail.ts'
import { buildDomain } from './steps.ts'

await buildDomain().catch(fail)
