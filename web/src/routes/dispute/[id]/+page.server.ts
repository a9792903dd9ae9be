import { asDisputeId } from '@assay/domain/ids'
import { readConfig } from '#lib/config/readConfig.server.ts'
import { readEvidence } from '#lib/documents/readEvidence.server.ts'
import { createApi } from '#lib/graphql/createApi.ts'
import { EvidenceHashesDocument } from '#lib/graphql/generated/operations.ts'
import { read } from '#lib/graphql/read.ts'
import type { PageServerLoad } from './$types'

const MOST = 20

/** The evidence's bytes, checked against their hashes and rendered inert. A failure leaves evidence out, not the page. */
export const load: PageServerLoad = async ({ params, fetch, depends }) => {
  depends('assay:evidence')
  try {
    const id = asDisputeId(params.id)
    const { apiUrl } = await readConfig()
    const { dispute } = await read(createApi(apiUrl, fetch), EvidenceHashesDocument, { id })
    const hashes = [...new Set(dispute?.evidence.nodes.map(({ contentHash }) => contentHash) ?? [])].slice(0, MOST)
    return { documents: await Promise.all(hashes.map((hash) => readEvidence(apiUrl, hash, fetch))) }
  } catch {
    return { documents: [] }
  }
}
