import { copyFileSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bin } from '../run/bin.ts'
import { root } from '../run/root.ts'
import { run } from '../run/run.ts'
import { writeGenerated } from './writeGenerated.ts'

/** indexer/src/model/generated: the TypeORM entities of schema.graphql, by Subsquid's generator. */
export async function genIndexerModel(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-model-'))
  try {
    copyFileSync(join(root, 'schema.graphql'), join(folder, 'schema.graphql'))
    await run(bin('squid-typeorm-codegen'), [], { cwd: folder })
    const generated = join(folder, 'src/model/generated')
    writeGenerated('indexer/src/model/generated', new Map(globSync('**/*.ts', { cwd: generated }).map((name) => [name, readFileSync(join(generated, name), 'utf8')])))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
