import { resolve } from 'node:path'
import { z } from 'zod'
import { root } from '../run/root.ts'

const schema = z.object({ ASSAY_DATA_DIR: z.string().default('.assay') })

/** Where campaigns keep their progress. An empty variable counts as absent. */
export function campaignDir(variables: Readonly<Record<string, string | undefined>>): string {
  const { ASSAY_DATA_DIR } = schema.parse({ ASSAY_DATA_DIR: variables.ASSAY_DATA_DIR || undefined })
  return resolve(root, ASSAY_DATA_DIR, 'campaign')
}
