import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { expect, test } from 'vitest'

// There is no engine to build the image with here: this reads what the file says. .ci/run runs the same steps without one.

const root = join(import.meta.dirname, '../..')
const lines = readFileSync(join(root, 'Dockerfile'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

/** The instructions of each stage. */
const stages = lines.reduce<string[][]>((read, line) => {
  if (line.startsWith('FROM ')) read.push([])
  read.at(-1)?.push(line)
  return read
}, [])
const [build = [], image = []] = stages

test('it has two stages on one exactly named Node', () => {
  expect(stages).toHaveLength(2)
  const bases = stages.map(([from = '']) => from.split(' ')[1])
  expect(new Set(bases).size).toBe(1)
  expect(bases[0]).toMatch(/^node:20\.\d+\.\d+-\w+-slim$/)
})

test('the image takes only production dependencies from the stage that built it', () => {
  expect(build).toContain('RUN npm ci')
  expect(build.at(-1)).toBe('RUN npm run build && npm prune --omit=dev')
  expect(image).toContain('ENV NODE_ENV=production')
  expect(image.filter((line) => line.startsWith('RUN'))).toEqual([])
})

test('it runs the built program as nobody special, who may write nothing but the store', () => {
  expect(image.filter((line) => line.includes('--chown'))).toEqual(['COPY --from=build --chown=node:node /app/data ./data'])
  expect(image.at(-2)).toBe('USER node')
  expect(image.at(-1)).toBe('CMD ["node", "dist/main.js"]')
  // Node itself is the first process, and so hears the signal: no shell, no npm in between.
  expect(image).toContain('STOPSIGNAL SIGTERM')
})

test('all that is in the image is named: the program, what it needs, the samples and a folder for the store', () => {
  expect(image.filter((line) => line.startsWith('COPY'))).toEqual([
    'COPY --from=build /app/node_modules ./node_modules',
    'COPY --from=build /app/dist ./dist',
    'COPY package.json LICENSE ./',
    'COPY seeds ./seeds',
    'COPY --from=build --chown=node:node /app/data ./data',
  ])
})

test('it is healthy when the health port says so, which is the container’s own', () => {
  expect(image).toContain('ENV DATELINE_HEALTH=127.0.0.1:8090')
  const [, probe = ''] =
    /^HEALTHCHECK .* CMD \["node", "-e", "(.*)"\]$/.exec(image.find((line) => line.startsWith('HEALTHCHECK')) ?? '') ?? []
  expect(probe).toContain("fetch('http://127.0.0.1:8090/healthz')")
  expect(() => new Script(probe)).not.toThrow()
})

test('all that it copies is let in, and nothing else is', () => {
  const letIn = readFileSync(join(root, '.dockerignore'), 'utf8').trim().split('\n')
  expect(letIn[0]).toBe('*')
  const copied = stages.flat().flatMap((line) => (/^COPY (?!--from)(.+) \S+$/.exec(line)?.[1] ?? '').split(' ').filter(Boolean))
  expect([...new Set(copied)].map((path) => `!${path}`).sort()).toEqual(letIn.slice(1).sort())
})
