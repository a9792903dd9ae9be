import type { FileCoverage } from './FileCoverage.ts'

/** What a source is measured by: the count of each thing of that kind. */
const measures: Readonly<Record<string, (file: FileCoverage) => readonly number[]>> = {
  functions: ({ functions }) => functions.map(({ count }) => count),
  lines: ({ lines }) => [...lines.values()],
  branches: ({ branches }) => branches.map(({ count }) => count),
}

/** One row for each source and one for all: how many functions, lines and branches were reached, of how many there are. */
export function table(files: readonly FileCoverage[]): string {
  const width = Math.max(...files.map(({ file }) => file.length))
  const row = (name: string, cells: readonly string[]): string => name.padEnd(width) + cells.map((cell) => cell.padStart(12)).join('')
  const counts = (of: readonly FileCoverage[]): number[][] => Object.values(measures).map((measure) => of.flatMap(measure))
  return [
    row('', Object.keys(measures)),
    ...files.map((file) => row(file.file, counts([file]).map(ratio))),
    row('all', counts(files).map(ratio)),
    row('', counts(files).map(percent)),
  ].join('\n')
}

function reached(counts: readonly number[]): number {
  return counts.filter((count) => count > 0).length
}

function ratio(counts: readonly number[]): string {
  return `${reached(counts)}/${counts.length}`
}

/** Rounded down, so that 100 % means all. */
function percent(counts: readonly number[]): string {
  return `${(Math.floor((reached(counts) * 10_000) / counts.length) / 100).toFixed(2)} %`
}
