/** A compiled contract as Hardhat stores it, as far as it matters here. */
export interface Artifact {
  contractName: string
  /** Repository path of its source. */
  sourceName: string
  /** The name of its source for the compiler. */
  inputSourceName: string
  buildInfoId: string
  /** `0x` for interfaces and what is abstract. */
  bytecode: string
  deployedBytecode: string
  immutableReferences: unknown
}
