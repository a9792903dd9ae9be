/** @throws Error in words for anything but `--json` */
export function readArguments(given: readonly string[]): { json: boolean } {
  const unknown = given.find((each) => each !== '--json')
  if (unknown !== undefined) throw new Error(`There is no option “${unknown}”. Use: npm run audit [-- --json]`)
  return { json: given.length > 0 }
}
