import type { Card } from '../../../domain/card/Card.ts'

/** A valid card that uses every field. */
export const exampleCard: Card = {
  schemaVersion: 1,
  kind: 'MODEL',
  name: 'Brook 7B',
  summary: 'A small text model for tests.',
  description: '# Brook\n\nA *model* that does not exist.\n\n\tcode\r\n',
  license: 'Apache-2.0',
  publisher: { name: 'Brook Works', url: 'https://brook.example.org/about?x=1#top' },
  tasks: ['text generation'],
  modalities: ['text'],
  languages: ['English', 'Català', 'العربية'],
  tags: ['small', 'naïve 🧪'],
  parameters: '0.06 - 11 billion',
  contextLength: '4096-16K with Sliding Windows',
  artifacts: [
    { name: 'brook.onnx', uri: 'https://huggingface.co/brook/brook-7b', sha256: '5f'.repeat(32), bytes: 435852734 },
    { name: 'brook on IPFS', uri: 'ipfs://bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku/model.onnx' },
  ],
  lineage: [
    { relation: 'FINE_TUNED_FROM', listingId: `0x${'ab'.repeat(32)}` },
    { relation: 'TRAINED_ON', uri: 'https://huggingface.co/datasets/brook/stones' },
  ],
  evaluations: [{ benchmark: 'MMLU', metric: 'accuracy', value: 0.61, evidence: 'https://arxiv.org/abs/2301.00001' }],
  pricing: { model: 'PER_CALL', amount: '0.002', unit: 'USD per 1000 tokens' },
  endpoint: 'https://api.brook.example.org/v1',
  hardware: 'one GPU of 24 GB',
  privacy: ['TEE', 'FEDERATED'],
}
