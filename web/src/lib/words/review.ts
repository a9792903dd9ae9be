/** The dialog before a signature and the progress after it. */
export const reviewWords = {
  lead: 'Read what moves before you sign.',
  cancel: 'Not now',
  steps: (count: number) => `Your wallet asks you ${count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`}:`,
  machine: 'What the wallet will show',
  transaction: 'Transaction',
  signature: 'Signature, no transaction',
  tray: 'Your transactions',
  signed: 'Signed',
  signing: (step: number, steps: number) => (steps === 1 ? 'Waiting for your signature' : `Waiting for signature ${step + 1} of ${steps}`),
  inBlock: (block: number | null) => (block === null ? 'In a block' : `In block ${block}`),
  indexed: 'Indexed',
  dismiss: (title: string) => `Dismiss: ${title}`,
  working: 'Working it out…',
} as const
