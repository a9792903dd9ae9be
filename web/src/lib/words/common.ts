/** Words that every page uses. */
export const common = {
  name: 'Assay',
  unit: 'ASSAY',
  skip: 'Skip to the content',
  mainNavigation: 'Main',
  catalog: 'Catalog',
  disputes: 'Disputes',
  stake: 'Stake',
  design: 'Design system',
  footer: 'A catalog that nobody owns and everybody can check. Every number here can be recomputed from the event log.',
  theme: { label: 'Colour theme', system: 'As the device', light: 'Light', dark: 'Dark' },
  block: (height: number) => `block ${height}`,
  rebuilding: 'The index is being rebuilt from the chain. What you see may be incomplete until it has caught up.',
  offline: 'The index does not answer right now. What you see may be old; it is read again as soon as it answers.',
  retry: 'Try again',
  copyOf: (what: string) => `Copy: ${what}`,
  unknown: 'unknown',
} as const
