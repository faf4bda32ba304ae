/**
 * The arrows of the house as an ALLOW list: an import that no line here names is an error. Stations of the core, left to right,
 * each may import itself and what stands to its right; adapters may import the core, the ports and the errors, never each other.
 */
const core = ['message', 'command', 'answer', 'briefing', 'annotation', 'document']
const adapters = ['platform/console', 'platform/discord', 'platform/slack', 'source', 'store', 'schedule', 'queue', 'worker', 'ops']

/** Who may use which package. A package that is not here is nobody's: adding one is a decision, and is made here. */
const packageOwners = {
  '@mozilla/readability': ['source'],
  '@slack/bolt': ['platform/slack'],
  'better-sqlite3': ['store'],
  commander: ['cli.ts', 'cli'],
  croner: ['schedule'],
  'discord.js': ['platform/discord'],
  entities: ['source'],
  feedsmith: ['source'],
  htmlparser2: ['source'],
  'ipaddr.js': ['source'],
  linkedom: ['source'],
  'node-cron': ['schedule'],
  'p-queue': ['queue'],
  pg: ['store'],
  'pg-boss': ['queue'],
  pino: ['main.ts'],
  'prom-client': ['ops'],
  'robots-parser': ['source'],
  undici: ['source', 'platform/last-look.ts'],
  yaml: ['config.ts'],
  zod: ['config', 'command', 'source', 'store'],
}

const at = (...stations) => `^src/(${stations.join('|').replaceAll('.', '\\.')})(/|$)`
const arrow = (from, ...to) => ({ from: { path: at(from) }, to: { path: at(from, ...to) } })
const outside = ['errors.ts', 'ports', ...core]

const allowed = [
  ...core.map((station, i) => arrow(station, ...core.slice(i + 1))),
  arrow('ports', ...core),
  ...adapters.map((adapter) => arrow(adapter, ...outside)),
  arrow('app', ...outside),
  // A page is taken apart in a worker thread, and a feed; nothing else of source/ is.
  { from: { path: at('worker') }, to: { path: at('source/extract-page.ts', 'source/parse-feed.ts') } },
  // What two platforms need of the wire, and is no platform's.
  { from: { path: at('platform/slack', 'platform/discord') }, to: { path: at('platform/last-look.ts') } },
  { from: { path: at('platform/last-look.ts') }, to: { dependencyTypes: ['core'] } },
  arrow('config.ts', 'config', ...outside),
  arrow('config', ...outside),
  arrow('main.ts', 'main', ...outside),
  arrow('main', 'config.ts', 'config', 'app', ...adapters, ...outside),
  arrow('main.ts', 'config.ts', 'config', 'app', ...adapters, ...outside),
  arrow('cli.ts', 'cli', ...outside),
  arrow('cli', 'main.ts', 'main', 'config.ts', 'config', 'app', ...adapters, ...outside),
  ...Object.entries(packageOwners).map(([name, owners]) => ({
    from: { path: at(...owners) },
    to: { path: `node_modules/(@types/)?${name.replaceAll('.', '\\.')}/` },
  })),
  { from: { path: at('main.ts', 'main', 'cli.ts', 'cli', 'config.ts', 'config', ...adapters) }, to: { dependencyTypes: ['core'] } },
]

const forbidden = [
  { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'ports-are-types',
    comment: 'ports/ describes the outside world and runs nothing',
    severity: 'error',
    from: {},
    to: { path: at('ports'), dependencyTypesNot: ['type-only'] },
  },
  { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
]

export default {
  forbidden,
  allowed,
  allowedSeverity: 'error',
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
}
