import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '../..')

/**
 * The replica and all that it imports in one file, which starts in a quarter of the time: most of a run would else be spent on starting anew what was
 * killed. It lies where the compiled modules are found; `remove` takes it away.
 */
export const bundleReplica = async (): Promise<{ readonly file: string; readonly remove: () => Promise<void> }> => {
  const file = join(root, 'node_modules/.cache', `chaos-replica-${randomUUID()}.mjs`)
  await build({
    entryPoints: [join(import.meta.dirname, 'replica.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['better-sqlite3', 'pg-native'],
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(join(root, 'package.json'))});`,
    },
    logLevel: 'error',
  })
  return { file, remove: () => rm(file, { force: true }) }
}
