import type { z } from 'zod'

/** The first complaint about a source entry as a short sentence with its path. */
export function describeProblem(error: z.ZodError): string {
  const [issue] = error.issues
  if (issue === undefined) return 'the entry cannot be read'
  const path = issue.path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${String(step)}`)).join('')
  return path === '' ? issue.message : `${path}: ${issue.message}`
}
