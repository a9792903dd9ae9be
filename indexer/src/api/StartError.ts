/** Why a process cannot start, in one line that names the variable to set. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
