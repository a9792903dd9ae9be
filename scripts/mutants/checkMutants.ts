import type { Mutant } from './Mutant.ts'

/**
 * Contracts and tests change under a list of mutants: finds those that no longer mean what they did.
 * @param read gives a repository file's text, undefined when there is none
 * @returns the problems, one line each
 */
export function checkMutants(mutants: readonly Mutant[], read: (path: string) => string | undefined): string[] {
  const ids = new Set<string>()
  return mutants.flatMap((mutant) => {
    const problems: string[] = []
    if (ids.has(mutant.id)) problems.push('has the id of another mutant')
    ids.add(mutant.id)

    const times = (read(mutant.file) ?? '').split(mutant.find).length - 1
    if (times !== 1) problems.push(`finds its text ${times} times in ${mutant.file}, not once: ${mutant.find}`)
    if (mutant.find === mutant.replace) problems.push('changes nothing')
    problems.push(...killerProblems(mutant, read))
    return problems.map((problem) => `${mutant.id} ${problem}`)
  })
}

function killerProblems({ killedBy, equivalent }: Mutant, read: (path: string) => string | undefined): string[] {
  if ((killedBy === undefined) === (equivalent === undefined)) return ['needs either a test that kills it or the reason why none can']
  if (killedBy === undefined) return []

  const [path = '', test = ''] = killedBy.split('#')
  return read(path)?.includes(`function ${test}(`) ? [] : [`names a test that does not exist: ${killedBy}`]
}
