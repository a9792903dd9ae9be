/** `npm run lock`: completes package-lock.json after an `npm install` (see completeLock). */
import { readFileSync, writeFileSync } from 'node:fs'
import { completeLock, type Lock } from './completeLock.ts'

const file = new URL('../../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock
const changes = completeLock(lock)
if (changes.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(changes.length === 0 ? 'package-lock.json is complete.' : changes.join('\n'))
