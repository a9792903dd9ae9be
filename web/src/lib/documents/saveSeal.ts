interface SealFile {
  chainId: number
  court: string
  disputeId: string
  voter: string
  choice: string
  salt: string
  commitment: string
}

/** Offers what opens a sealed vote as a file. */
export function saveSeal(seal: SealFile): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(seal, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `assay-vote-${seal.disputeId.slice(2, 10)}.json`
  link.click()
  URL.revokeObjectURL(address)
}
