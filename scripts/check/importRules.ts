/** One line of ARCHITECTURE's "Never" table: files below `where` must not import what `never` matches, nor use the globals. */
export interface ImportRule {
  /** What the rule says, for the message. */
  says: string
  /** Repository paths that the rule is about. */
  where: RegExp
  /** Exceptions among them. */
  except?: RegExp
  /** Matched against the specifier as written (packages, `node:`, `#lib/…`) and, for relative ones, the repository path it means. */
  never?: RegExp
  /** With `never`: only what this does not match. */
  allowed?: RegExp
  /** Global names (`Date`, `fetch`) or members (`process.env`) that must not be used. */
  globals?: readonly string[]
  /** `import type` is fine: it leaves nothing at run time. */
  typesAllowed?: boolean
}

const test = /^(test|contracts\/mocks|scripts)\//
const generated = /^(domain\/generated|indexer\/src\/abi|indexer\/src\/api\/generated|indexer\/src\/model\/generated|web\/src\/lib\/graphql\/generated)\//

export const importRules: readonly ImportRule[] = [
  {
    says: 'nobody imports test, mocks or scripts',
    where: /^(contracts|domain|indexer|web)\//,
    except: /^contracts\/mocks\//,
    never: test,
  },
  {
    says: 'scripts do not import test',
    where: /^scripts\//,
    never: /^test\//,
  },
  {
    says: 'domain is pure: no node:, fetch, Date, process',
    where: /^domain\//,
    never: /^(node:|fs$|path$|crypto$|indexer\/|web\/|@assay\/(indexer|web))/,
    globals: ['Date', 'fetch', 'process', 'window', 'localStorage'],
  },
  {
    says: 'handlers import neither api, documents, fetch, env nor Date',
    where: /^indexer\/src\/handlers\//,
    never: /^(indexer\/src\/(api|documents|keeper)\/|indexer\/src\/(.*\/)?env(\.|$)|node:(http|https|net|fs|process)|undici|node-fetch)/,
    globals: ['Date', 'fetch', 'process'],
  },
  {
    says: 'api imports neither handlers nor chain',
    where: /^indexer\/src\/api\//,
    never: /^indexer\/src\/(handlers|chain)\//,
  },
  {
    says: 'the audit shares no code with what it audits: of the indexer only settings, the deployment file and the hash over the tables',
    where: /^indexer\/src\/audit\//,
    never: /^indexer\/src\/(api|chain|documents|handlers|keeper|model|abi)(\/|$)/,
    allowed: /^indexer\/src\/chain\/(env|readDeployment|state\/sumOfTables)(\.|$)/,
  },
  {
    says: 'nobody imports the audit but who runs it: the supervisor starts it as a process of its own',
    where: /^indexer\/src\/(api|chain|documents|handlers|keeper)\//,
    never: /^indexer\/src\/audit\//,
  },
  {
    says: 'web does not import indexer (only its api.graphql, by the code generator)',
    where: /^web\/src\//,
    never: /^(indexer\/|@assay\/indexer)/,
  },
  {
    says: 'ui knows no domain words and has no data',
    where: /^web\/src\/lib\/ui\//,
    never:
      /^(@assay\/|domain\/|web\/src\/lib\/(components|graphql|transactions|wallet|words|state)\/|#lib\/(components|graphql|transactions|wallet|words|state)\/|@apollo\/|@wagmi\/|viem)/,
    typesAllowed: true,
  },
  {
    says: 'components import neither the GraphQL client, the wallet nor transactions',
    where: /^web\/src\/lib\/components\//,
    never: /^(@apollo\/|@wagmi\/|(#lib|web\/src\/lib)\/(transactions|wallet)\/|(#lib|web\/src\/lib)\/graphql\/(?!generated\/))/,
    typesAllowed: true,
  },
  {
    says: 'generated files import nothing written by hand',
    where: generated,
    never: /^(domain|indexer|web|scripts|test)\/|^(#lib|@assay)\//,
    allowed: generated,
  },
  {
    says: 'the environment is read in env.ts alone',
    where: /^(scripts|indexer\/src|domain|web\/src)\//,
    // An entry (main.ts, worker.ts, migrate.ts) may hand it, whole, to the one function that parses it.
    except: /(^|\/)(env|environment|graphileEnvironment|run|main|worker|migrate)\.ts$/,
    globals: ['process.env'],
  },
]
