/** A node of solc's syntax tree as its JSON has it: every node names its kind and where it stands in the source. */
export interface AstNode {
  id: number
  nodeType: string
  /** `start:length:file`, in bytes. */
  src: string
  [child: string]: unknown
}
