// GENERATED from web/src/lib/graphql/operations by scripts/gen/persistedOperations.ts. Do not edit.

/** SHA-256 of each operation's text, by its name: what the API knows it by. */
export const operationHashes: Readonly<Record<string, string>> = {
  "AccountPage": "bf86b63e1b03783fbe8c7b27961bf4b336ba5c98886a6401b8c15866c06b34b6",
  "Catalog": "8afd14bbbbfa0428371288cade42850aa3a83bf5c8ce4ce4caa1e50a20e2df64",
  "Dispute": "b51d4e9b0c1c35582c77c733c7274c60bc0823b45629b1a648aabc6b6a42243b",
  "Disputes": "83a18ce976d06faf7bb88e6bbe763fff9b96706b508c64391f420e0ba4bd2343",
  "EvidenceHashes": "bc08dc27504ababa3486ca9779bd7fe004b10cf6b664c4ccfc81c5411e49ed3a",
  "Head": "b4d227c3751643bdb68317d5d166fea640b29139d020b1dcae31c2c01eebbae7",
  "Height": "473baabc2bb3c621f4fac2991991a80631f34675aac0134213645be67b0bde6a",
  "Listing": "57a9f6d716c1d2fd96a7f689ea1902259653e63fd911256271cf7cd1761e53a6",
  "ListingDescription": "f31e5db2172f24649567cb3bfc0dfe4206b5ded64f0102ce7f6c7a9231b5fddf",
  "Me": "1ff2d59bff11f307921606942cee4998202eb45dae87374ea4ce070d00a9be05",
  "MyBallot": "3c29aaff960cd092abcdea743150e4a42822cac5a481b2714eaca313ec893fac",
  "Proposal": "29bd5e98ed2576599ec3cff827212fd234325d7136a122d242a6bfc927a0b167",
  "ProposalText": "03bc53d7fce63db61726bd210706f8d1d6ef1ece72f1fe2f1186fc865b115401",
  "Proposals": "483c5463a1045bffd52897affaa31c3d1b5cd083c4dac68494d406197c12366c",
  "Search": "403dbae78dc2e753c8f60e905cf041a4c1e203ee0e001132e3cafc671577d869"
}
