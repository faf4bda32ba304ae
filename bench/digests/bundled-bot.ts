import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'

const root = join(import.meta.dirname, '../..')

/** src/main.ts has its posting started from here. */
const onSkippedTime: Plugin = {
  name: 'on skipped time',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/start-posting\.ts$/ }, ({ importer }) =>
      importer.endsWith('main.ts') ? { path: join(import.meta.dirname, 'posting-on-skipped-time.ts') } : null,
    ),
}

/** The whole bot as `npm run build` makes it, but that its digests are posted on a clock that skips. `remove` takes it away. */
export const bundleBot = async (): Promise<{ readonly file: string; readonly remove: () => Promise<void> }> => {
  // Where its packages are found.
  const outdir = join(root, 'node_modules/.cache', `digests-${randomUUID()}`)
  await mkdir(outdir, { recursive: true })
  await writeFile(join(outdir, 'package.json'), '{"type":"module"}')
  await build({
    entryPoints: { main: join(root, 'src/main.ts'), thread: join(root, 'src/worker/thread.ts') },
    outdir,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    plugins: [onSkippedTime],
    logLevel: 'error',
  })
  return { file: join(outdir, 'main.js'), remove: () => rm(outdir, { recursive: true, force: true }) }
}
