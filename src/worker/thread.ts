import { parentPort } from 'node:worker_threads'
import { readArticle } from '../answer/read-article.ts'
import { extractPage } from '../source/extract-page.ts'
import { feedOrProblem } from '../source/parse-feed.ts'
import { briefLine } from './brief-line.ts'
import type { Request, Response, TaskName, Tasks } from './task.ts'

// The inside of a worker thread: one request at a time, one response each.

const run: { readonly [N in TaskName]: (input: Tasks[N]['input']) => Tasks[N]['output'] } = {
  line: ({ line, number }) => briefLine(line, number),
  article: readArticle,
  feed: feedOrProblem,
  page: extractPage,
}

const respond = (request: Request): Response => {
  try {
    // Request pairs a name with that task's own input; the pool's types see to it.
    return { output: (run[request.name] as (input: Request['input']) => Tasks[TaskName]['output'])(request.input) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (request: Request) => parentPort?.postMessage(respond(request)))
parentPort?.postMessage('ready')
