import { existsSync, readFileSync } from 'node:fs'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'
import { root } from '../run/root.ts'

const NOW = 'indexer/api.graphql'
const RELEASED = 'indexer/api.released.graphql'
const CHANGELOG = 'CHANGELOG.md'

/** The public schema breaks nothing that was released, unless the changelog announces it. @returns what is not announced */
export async function checkApiChanges(): Promise<string[]> {
  const read = (file: string) => (existsSync(`${root}/${file}`) ? readFileSync(`${root}/${file}`, 'utf8') : '')
  return unannounced(read(RELEASED), read(NOW), read(CHANGELOG))
}

/** Breaking changes from one schema to another whose path (`Type.field`) the changelog's Unreleased part does not name. */
export async function unannounced(released: string, now: string, changelog: string): Promise<string[]> {
  const announced = /^## \[?Unreleased\]?[^\n]*\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(changelog)?.[1] ?? ''
  const changes = await diff(buildSchema(released), buildSchema(now))
  return changes
    .filter(({ criticality, path }) => criticality.level === CriticalityLevel.Breaking && !announced.includes(`\`${path ?? ''}\``))
    .map(({ message, path }) => `${message} Announce it in ${CHANGELOG}, under Unreleased, with \`${path ?? ''}\`; ${RELEASED} is what was released.`)
}
