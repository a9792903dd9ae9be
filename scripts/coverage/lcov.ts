import type { Counted } from './Counted.ts'
import type { FileCoverage } from './FileCoverage.ts'

/** The coverage as an lcov tracefile (geninfo(1)): functions, branches (block = decision) and lines of every source. */
export function lcov(files: readonly FileCoverage[]): string {
  return files.map(record).join('')
}

function record({ file, functions, branches, lines }: FileCoverage): string {
  return [
    'TN:',
    `SF:${file}`,
    ...functions.map(({ line, what }) => `FN:${line},${what}`),
    ...functions.map(({ count, what }) => `FNDA:${count},${what}`),
    `FNF:${functions.length}`,
    `FNH:${reached(functions)}`,
    ...branches.map((branch) => `BRDA:${branch.line},${branch.decision},${armOf(branch, branches)},${taken(branch, branches)}`),
    `BRF:${branches.length}`,
    `BRH:${reached(branches)}`,
    ...[...lines].map(([line, count]) => `DA:${line},${count}`),
    `LF:${lines.size}`,
    `LH:${[...lines.values()].filter((count) => count > 0).length}`,
    'end_of_record\n',
  ].join('\n')
}

function reached(counted: readonly Counted[]): number {
  return counted.filter(({ count }) => count > 0).length
}

function armsOf({ decision }: Counted, branches: readonly Counted[]): readonly Counted[] {
  return branches.filter((other) => other.decision === decision)
}

function armOf(branch: Counted, branches: readonly Counted[]): number {
  return armsOf(branch, branches).indexOf(branch)
}

/** `-` says that nobody ever came to the decision. */
function taken(branch: Counted, branches: readonly Counted[]): string {
  return reached(armsOf(branch, branches)) === 0 ? '-' : String(branch.count)
}
