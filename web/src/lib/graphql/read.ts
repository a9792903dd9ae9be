import { CombinedGraphQLErrors, type OperationVariables, type TypedDocumentNode } from '@apollo/client/core'
import { AssayError } from '@assay/domain/errors/AssayError'
import type { Api } from '#lib/graphql/createApi.ts'

/**
 * One question to the API.
 * @throws API_REFUSED with the API's own sentence, API_UNREACHABLE (retryable)
 */
export async function read<Data, Variables extends OperationVariables>(api: Api, query: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
  try {
    const { data } = await api.query<Data, OperationVariables>({ query: query as TypedDocumentNode<Data, OperationVariables>, variables })
    if (data === undefined) throw new AssayError('API_EMPTY', 'The index gave an empty answer.', { retryable: true })
    return data as Data
  } catch (cause) {
    if (cause instanceof AssayError) throw cause
    if (CombinedGraphQLErrors.is(cause)) throw new AssayError('API_REFUSED', cause.errors[0]?.message ?? 'The index refused the question.', { cause })
    throw new AssayError('API_UNREACHABLE', 'The index does not answer right now. Try again in a moment.', { cause, retryable: true })
  }
}
