import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { fillTables } from '../seed/large/fillTables.ts'
import { BenchWorld } from './BenchWorld.ts'
import { quantile, type Figure } from './Figure.ts'
import { load } from './load.ts'
import { requestsFor } from './requests.ts'

const GOAL = 1.15
const CONNECTIONS = 4
/** Subscriptions, of which each fifth is never read. Addresses may have fifty each. */
const LISTENERS = 500
const LISTENERS_PER_ADDRESS = 50
/** Milliseconds between heads. */
const HEADS = 1000

/** The API's memory while all requests are asked in turns, a head comes each second and five hundred listen, a hundred of them without reading. */
export async function soak(size: number, minutes: number): Promise<Figure[]> {
  const world = await BenchWorld.start()
  const listeners: Socket[] = []
  try {
    await world.migrate()
    const api = await world.startApi()
    const { rows } = await fillTables(world.databaseUrl, size)
    const requests = await requestsFor(world, api)
    const pid = world.processes.pidOf('api')!
    for (let each = 0; each < LISTENERS; each++) listeners.push(await listen(api, each))

    const ends = Date.now() + minutes * 60_000
    const memory: number[] = []
    let asked = 0
    const ask = async () => {
      for (let turn = 0; Date.now() < ends; turn++) {
        asked += (await load(api, requests[turn % requests.length]!.body, { connections: CONNECTIONS, seconds: 5 })).requests
      }
    }
    const heads = async () => {
      for (let height = 600_000; Date.now() < ends; height++) {
        await world.rows("update chain.head set height = $1::integer, hash = '0x' || lpad(to_hex($1::integer), 64, '0'), timestamp = timestamp + 1 where id = 'head'", [height])
        await world.rows("select pg_notify('assay_head', json_build_object('height', height, 'hash', hash, 'timestamp', timestamp, 'changed', null)::text) from chain.head")
        memory.push(residentBytes(pid) / 2 ** 20)
        await pause(HEADS)
      }
    }
    await Promise.all([ask(), heads()])
    // The first quarter warms up: code is compiled, statements are prepared.
    const part = (from: number, to: number) => quantile(memory.slice(Math.floor(memory.length * from), Math.ceil(memory.length * to)), 0.5)
    const [early, late] = [part(0.25, 0.5), part(0.75, 1)]
    return [
      { part: 'soak', what: `${minutes} min over ${rows.toLocaleString('en')} rows, ${LISTENERS} listeners: requests`, value: asked, unit: 'requests' },
      { part: 'soak', what: 'the API’s memory in the second quarter, median', value: early, unit: 'MiB' },
      { part: 'soak', what: 'the API’s memory in the last quarter, median', value: late, unit: 'MiB' },
      { part: 'soak', what: 'the most', value: Math.max(...memory), unit: 'MiB' },
      { part: 'soak', what: 'last quarter / second quarter', value: late / early, unit: '×', goal: `≤ ${GOAL}`, isMet: late / early <= GOAL },
    ]
  } finally {
    for (const each of listeners) each.destroy()
    await world.stop()
  }
}

/** Subscribes to a page of the catalog by server-sent events; each fifth listener reads nothing. */
async function listen(api: string, place: number): Promise<Socket> {
  const { hostname, port } = new URL(api)
  const socket = connect(Number(port), hostname)
  // One that reads nothing is cut off in the end.
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  const query = `subscription { listings(first: ${11 + (place % 10)}, orderBy: [BACKING_DESC]) { nodes { id status backing card { name } } } }`
  const visitor = `203.0.113.${1 + Math.floor(place / LISTENERS_PER_ADDRESS)}`
  socket.write(`GET /graphql?query=${encodeURIComponent(query)} HTTP/1.1\r\nhost: ${hostname}\r\naccept: text/event-stream\r\nx-forwarded-for: ${visitor}\r\n\r\n`)
  const [answer] = (await once(socket, 'data')) as [Buffer]
  if (!answer.toString().startsWith('HTTP/1.1 200')) throw new Error(`A subscription was refused: ${answer.toString().slice(0, 200)}`)
  if (place % 5 === 0) socket.pause()
  else socket.resume()
  return socket
}

const residentBytes = (pid: number): number => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) * 1024
