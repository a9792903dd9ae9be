/** What is left of a reputation after epochs: worked out by hand from PROTOCOL §10. The domain and the database are held to the same. */
export const decayVectors: readonly { points: bigint; epochs: number; left: bigint }[] = [
  { points: 100n, epochs: 0, left: 100n },
  { points: 100n, epochs: 1, left: 90n },
  { points: 100n, epochs: 2, left: 81n },
  { points: 100n, epochs: 3, left: 72n }, // 72.9
  { points: -100n, epochs: 3, left: -72n }, // toward zero, not down
  { points: 9n, epochs: 1, left: 8n },
  { points: -9n, epochs: 1, left: -8n },
  { points: 1n, epochs: 1, left: 0n },
  { points: -1n, epochs: 1, left: 0n },
  { points: 5n, epochs: 4, left: 1n }, // 4, 3, 2, 1
  { points: 5n, epochs: 5, left: 0n },
  { points: 0n, epochs: 1_000_000, left: 0n },
  { points: 10n ** 30n, epochs: 30, left: 9n ** 30n },
  { points: -(10n ** 30n), epochs: 30, left: -(9n ** 30n) },
  { points: 10n ** 40n, epochs: 1_000_000, left: 0n },
]
