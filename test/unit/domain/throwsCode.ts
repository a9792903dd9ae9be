import assert from 'node:assert/strict'
import { AssayError } from '../../../domain/errors/AssayError.ts'

/** Asserts that the call throws an AssayError with exactly this code. */
export function throwsCode(code: string, call: () => unknown): void {
  assert.throws(call, (error) => {
    assert.ok(error instanceof AssayError, `expected an AssayError, got ${String(error)}`)
    assert.equal(error.code, code)
    return true
  })
}
