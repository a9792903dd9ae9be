import { join } from 'node:path'
import { root } from '../run/root.ts'

/** The committed table. */
export const TABLE_FILE = join(root, 'docs', 'gas.md')
