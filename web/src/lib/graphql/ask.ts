import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core'
import { AssayError } from '@assay/domain/errors/AssayError'
import { error } from '@sveltejs/kit'
import type { Api } from '#lib/graphql/createApi.ts'
import { read } from '#lib/graphql/read.ts'

/** {@link read} for a page's load: what fails becomes an error page with the same sentence. */
export async function ask<Data, Variables extends OperationVariables>(api: Api, query: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
  try {
    return await read(api, query, variables)
  } catch (failure) {
    if (!(failure instanceof AssayError)) throw failure
    error(failure.retryable ? 503 : 400, failure.shortMessage)
  }
}
