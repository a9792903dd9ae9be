import { GraphQLError } from 'graphql'

/** A request that is refused before anything runs: status 400 and a code. */
export function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } })
}
