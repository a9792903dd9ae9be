import { Refused } from './Refused.ts'

/** One rule of the protocol: the call is refused where the condition holds. @throws Refused */
export function refuseIf(condition: boolean, kind: string): void {
  if (condition) throw new Refused(kind)
}
