import { globSync, readFileSync } from 'node:fs'
import { root } from '../run/root.ts'

/** A test that bears the name of laws of PROTOCOL.md §11, in its own name or in the comment above it. */
export interface LawTest {
  laws: readonly number[]
  name: string
  /** The sentence above it; empty for a TypeScript test, whose name is one. */
  sentence: string
  /** Relative to the repository. */
  file: string
}

/** Every test that names a law, by file and in the order it stands there. */
export function lawTests(sources: ReadonlyMap<string, string> = testSources()): LawTest[] {
  return [...sources].flatMap(([file, source]) => (file.endsWith('.sol') ? solidityTests(file, source) : nodeTests(file, source))).filter(({ laws }) => laws.length > 0)
}

function solidityTests(file: string, source: string): LawTest[] {
  return [...source.matchAll(/((?:^[ \t]*\/\/\/[^\n]*\n)*)^[ \t]*function ((?:test|testFuzz|invariant)_\w+)\(/gm)].map(([, comment = '', name = '']) => {
    const sentence = comment
      .replace(/^[ \t]*\/\/\/ ?(@notice |@dev |hardhat-config:[^\n]*)?/gm, '')
      .trim()
      .replace(/\s+/g, ' ')
    return { laws: lawsNamed(`${name.replaceAll('_', ' ')} ${sentence}`), name, sentence, file }
  })
}

function nodeTests(file: string, source: string): LawTest[] {
  return [...source.matchAll(/^\s*(?:it|test)\((['"`])(.*?)\1/gm)].map(([, , name = '']) => ({ laws: lawsNamed(name), name, sentence: '', file }))
}

/** `L1`, `L26 and L32`, `L1–L6` */
function lawsNamed(text: string): number[] {
  const laws = new Set<number>()
  for (const [, from, to] of text.matchAll(/\bL(\d{1,2})(?:\s?[–-]\s?L(\d{1,2}))?\b/g)) {
    for (let law = Number(from); law <= Number(to ?? from); law++) laws.add(law)
  }
  return [...laws].sort((a, b) => a - b)
}

function testSources(): Map<string, string> {
  const files = globSync(['test/**/*.sol', 'test/**/*.test.ts'], { cwd: root }).sort()
  return new Map(files.map((file) => [file, readFileSync(`${root}/${file}`, 'utf8')]))
}
