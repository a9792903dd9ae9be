import { PgSimplifyInflectionPreset } from '@graphile/simplify-inflection'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter'
import { amountPlugin } from './amountPlugin.js'
import { auditPlugin } from './auditPlugin.js'
import { cardFieldsPlugin } from './cardFieldsPlugin.js'
import { changesPlugin } from './changesPlugin.js'
import { entityTagsPlugin } from './entityTagsPlugin.js'
import { filtersPlugin } from './filtersPlugin.js'
import { headPlugin } from './headPlugin.js'
import { hexPlugin } from './hexPlugin.js'
import { inboxPlugin } from './inboxPlugin.js'
import { livePlugin } from './livePlugin.js'
import { namesPlugin } from './namesPlugin.js'
import { operatorsPlugin } from './operatorsPlugin.js'
import { ordersPlugin } from './ordersPlugin.js'
import { pagesPlugin } from './pagesPlugin.js'
import { searchPlugin } from './searchPlugin.js'
import { sentencesPlugin } from './sentencesPlugin.js'
import { stateWordsPlugin } from './stateWordsPlugin.js'
import { totalCountPlugin } from './totalCountPlugin.js'

/** Operators of filters, by the plugin's names; the short names are the public ones. */
const OPERATORS = {
  isNull: 'isNull',
  equalTo: 'eq',
  notEqualTo: 'ne',
  in: 'in',
  lessThan: 'lt',
  lessThanOrEqualTo: 'lte',
  greaterThan: 'gt',
  greaterThanOrEqualTo: 'gte',
  contains: 'contains',
  overlaps: 'overlaps',
} as const

/** How tables become the public GraphQL schema. Read-only; names are frozen by the committed api.graphql. */
export const schemaPreset: GraphileConfig.Preset = {
  extends: [PostGraphileAmberPreset, PgSimplifyInflectionPreset, PostGraphileConnectionFilterPreset],
  plugins: [
    namesPlugin,
    entityTagsPlugin,
    amountPlugin,
    hexPlugin,
    pagesPlugin,
    totalCountPlugin,
    operatorsPlugin,
    ordersPlugin,
    stateWordsPlugin,
    sentencesPlugin,
    cardFieldsPlugin,
    filtersPlugin,
    searchPlugin,
    inboxPlugin,
    changesPlugin,
    headPlugin,
    auditPlugin,
    livePlugin,
  ],
  disablePlugins: [
    'SwallowErrorsPlugin',
    'NodePlugin',
    'QueryQueryPlugin',
    'PgConditionArgumentPlugin',
    'PgConnectionArgFilterBackwardRelationsPlugin',
    'PgConnectionArgFilterForwardRelationsPlugin',
    'PgConnectionArgFilterLogicalOperatorsPlugin',
    'PgConditionCustomFieldsPlugin',
  ],
  schema: {
    defaultBehavior: '-insert -update -delete -list',
    pgSimplifyAllRows: true,
    pgSimplifyMultikeyRelations: true,
    pgOmitListSuffix: false,
    connectionFilterOperatorNames: OPERATORS,
    connectionFilterAllowedOperators: Object.keys(OPERATORS),
    connectionFilterAllowNullInput: true,
    connectionFilterAllowEmptyObjectInput: true,
    pgForbidSetofFunctionsToReturnNull: true,
  },
}
