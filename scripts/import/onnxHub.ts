import { UNKNOWN, type Card } from '@assay/domain/card/Card'
import { z } from 'zod'
import { describeProblem } from './describeProblem.ts'
import type { ImportEntry } from './ImportEntry.ts'
import { markdownCode, markdownText } from './markdownText.ts'
import { nameOf, oneLine } from './nameOf.ts'
import { onnxFamilies } from './onnxFamilies.ts'

const text = z.string('is not text').refine((value) => value.trim() !== '', 'is empty')
const sha256 = z.string('is not text').regex(/^[0-9a-f]{64}$/i, 'is not 64 hexadecimal digits')
const bytes = z.number('is not a number').int('is not a whole number of bytes').nonnegative('is negative')
const port = z.object({ name: text, type: text.optional(), shape: z.array(z.union([z.string(), z.number(), z.null()])).optional() })
const modelPath = text.refine((path) => /^[\w.-]+(\/[\w.-]+)*$/.test(path) && !path.split('/').includes('..'), 'is not a path inside the repository')

const entrySchema = z.object(
  {
    model: text,
    model_path: modelPath,
    onnx_version: text.nullish(),
    opset_version: z.number('is not a number').int('is not a whole number').nullish(),
    metadata: z.object(
      {
        model_sha: sha256.nullish(),
        model_bytes: bytes.nullish(),
        model_with_data_path: modelPath.nullish(),
        model_with_data_sha: sha256.nullish(),
        model_with_data_bytes: bytes.nullish(),
        tags: z.array(text).nullish(),
        io_ports: z.object({ inputs: z.array(port), outputs: z.array(port) }).nullish(),
      },
      'is missing',
    ),
  },
  'the entry is not an object',
)
type OnnxEntry = z.infer<typeof entrySchema>

const ZOO = 'https://github.com/onnx/models'
const MODALITIES: ReadonlyMap<string, string> = new Map(Object.entries({ vision: 'image', text: 'text', audio: 'audio', speech: 'audio' }))

/** One entry of the ONNX hub's manifest as a card. Its stable key is the model's path in the repository. */
export function onnxHub(entry: unknown, index: number): ImportEntry {
  const name = nameOf(entry, 'model', index)
  const parsed = entrySchema.safeParse(entry)
  if (!parsed.success) return { ok: false, name, problem: describeProblem(parsed.error) }
  return { ok: true, name, stableKey: parsed.data.model_path, card: cardOf(parsed.data) }
}

function cardOf(entry: OnnxEntry): Card {
  const { metadata } = entry
  const tags = (metadata.tags ?? []).map(oneLine)
  const family = tags.map((tag) => onnxFamilies.get(tag.toLowerCase())).findLast((found) => found !== undefined)
  const opset = entry.opset_version ?? UNKNOWN
  const precision = precisionOf(entry)
  const about = family?.about ?? 'A network in the ONNX format.'
  const modality = MODALITIES.get(tags[0]?.toLowerCase() ?? '')
  return {
    schemaVersion: 1,
    kind: 'MODEL',
    name: `${oneLine(entry.model)} (opset ${opset})`,
    summary: `${about} In ONNX, opset ${opset}${precision === null ? '' : `, ${precision.words}`}.`,
    description: descriptionOf(entry, about, precision?.words ?? null),
    license: UNKNOWN,
    publisher: { name: 'ONNX Model Zoo', url: ZOO },
    tasks: family === undefined ? tags.slice(1, 2) : [family.task],
    modalities: modality === undefined ? [] : [modality],
    languages: [],
    tags: [...new Set([...tags, 'onnx', `opset ${opset}`, ...(precision === null ? [] : [precision.tag])])],
    parameters: UNKNOWN,
    contextLength: UNKNOWN,
    artifacts: [
      artifact(entry.model_path, metadata.model_sha, metadata.model_bytes),
      ...(metadata.model_with_data_path == null ? [] : [artifact(metadata.model_with_data_path, metadata.model_with_data_sha, metadata.model_with_data_bytes)]),
    ],
    lineage: [],
    evaluations: [],
  }
}

function artifact(path: string, sha: string | null | undefined, size: number | null | undefined) {
  return {
    name: path,
    uri: `${ZOO}/raw/main/${path}`,
    ...(sha == null ? {} : { sha256: sha.toLowerCase() }),
    ...(size == null ? {} : { bytes: size }),
  }
}

/** The zoo says how a model was quantised by the end of its file's name. */
function precisionOf({ model_path }: OnnxEntry): { readonly tag: string; readonly words: string } | null {
  if (/-int8\.onnx$/.test(model_path)) return { tag: 'int8', words: 'quantised to 8-bit integers' }
  if (/-qdq\.onnx$/.test(model_path)) return { tag: 'qdq', words: 'quantised to 8 bits by quantise and dequantise nodes' }
  return null
}

function descriptionOf(entry: OnnxEntry, about: string, precision: string | null): string {
  const { io_ports: ports } = entry.metadata
  const facts = [
    `- Format: ONNX ${markdownText(entry.onnx_version ?? UNKNOWN)}, opset ${entry.opset_version ?? UNKNOWN}`,
    ...(precision === null ? [] : [`- Weights: ${precision}`]),
    `- File: ${markdownCode(entry.model_path)}`,
  ]
  const lists = ports == null ? ['Inputs and outputs: unknown.'] : [`## Inputs\n\n${portLines(ports.inputs)}`, `## Outputs\n\n${portLines(ports.outputs)}`]
  return [about, facts.join('\n'), ...lists].join('\n\n')
}

const portLines = (ports: readonly z.infer<typeof port>[]): string =>
  ports.length === 0 ? 'None named.' : ports.map(({ name, type, shape }) => `- ${markdownCode(name)}: ${markdownText(type ?? UNKNOWN)}, shape ${shapeOf(shape)}`).join('\n')

/** A shape as people write it; a dimension that the file leaves open is a question mark. */
function shapeOf(shape: readonly (string | number | null)[] | undefined): string {
  if (shape === undefined) return UNKNOWN
  return shape.length === 0 ? 'scalar or open' : markdownCode(shape.map((size) => size ?? '?').join(' × '))
}
