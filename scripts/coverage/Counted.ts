import type { Probe } from './Probe.ts'

/** A probe and how often the tests reached it. */
export interface Counted extends Probe {
  count: number
}
