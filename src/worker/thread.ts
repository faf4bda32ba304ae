import { parentPort } from 'node:worker_threads'
import type { DigestOrder, FiledText, Writing } from '../message/write-digest.ts'
import type { Request, Response, TaskName, Tasks } from './task.ts'

// The inside of a worker thread: one request at a time, one response each. What a task needs is loaded with the first of its kind: a thread that only
// reads feeds never holds the analyzer's models.

/** Briefings that a thread remembers for its digests: about a megabyte for ten. */
const remembered = 600

let writer: Promise<(order: DigestOrder, given: readonly FiledText[]) => Writing> | null = null

const load: { readonly [N in TaskName]: () => Promise<(input: Tasks[N]['input']) => Tasks[N]['output']> } = {
  line: async () => {
    const { briefLine } = await import('./brief-line.ts')
    return ({ line, number }) => briefLine(line, number)
  },
  article: async () => (await import('../answer/read-article.ts')).readArticle,
  feed: async () => (await import('../source/parse-feed.ts')).feedOrProblem,
  digest: async () => {
    writer ??= import('../message/write-digest.ts').then(({ createDigestWriter }) => createDigestWriter(remembered))
    const write = await writer
    return ({ order, given }) => write(order, given)
  },
  page: async () => (await import('../source/extract-page.ts')).extractPage,
}

const respond = async ({ name, input }: Request): Promise<Response> => {
  try {
    // Request pairs a name with that task's own input; the pool's types see to it.
    const task = (await load[name]()) as (input: Request['input']) => Tasks[TaskName]['output']
    return { output: task(input) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', async (request: Request | 'warm') => {
  if (request === 'warm') await load.article()
  else parentPort?.postMessage(await respond(request))
})
parentPort?.postMessage('ready')
