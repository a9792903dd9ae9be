/** Every address of the portal, in one place. */
export const routes = {
  catalog: () => '/' as const,
  listing: (id: string) => `/listing/${id}` as const,
  stake: () => '/stake' as const,
  disputes: () => '/disputes' as const,
  dispute: (id: string) => `/dispute/${id}` as const,
  proposals: () => '/proposals' as const,
  proposal: (id: string) => `/proposal/${id}` as const,
  account: (address: string) => `/account/${address}` as const,
  you: () => '/you' as const,
  design: () => '/design' as const,
}
