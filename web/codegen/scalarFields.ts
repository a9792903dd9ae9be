import { getNamedType, isObjectType, type GraphQLSchema } from 'graphql'

/** The fields of a schema's object types that give one of the scalars, sorted by type and name. */
export function scalarFields(schema: GraphQLSchema, scalars: readonly string[]): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const type of Object.values(schema.getTypeMap()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    const names = Object.values(type.getFields())
      .filter((field) => scalars.includes(getNamedType(field.type).name))
      .map((field) => field.name)
      .sort()
    if (names.length > 0) found[type.name] = names
  }
  return found
}
