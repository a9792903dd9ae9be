import { buildContracts, buildDomain, buildIndexer, buildWeb } from './steps.ts'

export type Report = (line: string) => void

/** Builds everything that is not up to date: contracts on one core; domain, then indexer, then web on the other. */
export async function buildAll(report: Report): Promise<void> {
  const told = async (what: string, seconds: Promise<number | undefined>): Promise<void> => {
    const took = await seconds
    if (took !== undefined) report(`✓ ${what} (${took.toFixed(1)} s)`)
  }
  await Promise.all([
    told('contracts compiled', buildContracts()),
    (async () => {
      await told('domain built', buildDomain())
      await told('indexer built', buildIndexer())
      await told('portal built', buildWeb())
    })(),
  ])
}
