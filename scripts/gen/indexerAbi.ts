import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bin } from '../run/bin.ts'
import { run } from '../run/run.ts'
import { contractNames } from './contractNames.ts'
import { readArtifact } from './readArtifact.ts'
import { writeGenerated } from './writeGenerated.ts'

/** indexer/src/abi: decoders of every contract's events, by Subsquid's generator. */
export async function genIndexerAbi(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-abi-'))
  try {
    const named = contractNames.map((name) => `${readArtifact(name).path}#${name.charAt(0).toLowerCase()}${name.slice(1)}`)
    await run(bin('squid-evm-typegen'), [folder, ...named])
    writeGenerated('indexer/src/abi', new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
