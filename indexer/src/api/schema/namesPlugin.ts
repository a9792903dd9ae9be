import type {} from 'postgraphile'

/** The entities' own words: `id` stays `id`, and no schema name leaks into a type's name. */
export const namesPlugin: GraphileConfig.Plugin = {
  name: 'AssayNamesPlugin',
  version: '1.0.0',
  after: ['PgSimplifyInflectionPlugin'],
  inflection: {
    replace: {
      _schemaPrefix: () => '',
      _attributeName(previous, _preset, details) {
        return previous!({ ...details, skipRowId: true })
      },
      enumType: (_previous, _preset, codec) => {
        const name = String(codec.extensions?.tags?.name ?? codec.name)
        return name.charAt(0).toUpperCase() + name.slice(1)
      },
    },
  },
}
