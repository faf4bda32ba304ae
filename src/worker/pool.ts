import { Worker } from 'node:worker_threads'
import type { Request, Response, TaskName, Tasks } from './task.ts'

export interface PoolOptions {
  readonly size: number
  /** A task that takes longer is given up and its thread replaced. */
  readonly timeoutMs: number
}

export interface Pool {
  /** Starts all threads now and has them load the analyzer, so that they are ready when they are needed. */
  warm(): void
  /** Runs a task in a free thread, first come first served. Rejects where the thread died, or took too long: the pool's time, or its own, in ms. */
  run<N extends TaskName>(name: N, input: Tasks[N]['input'], timeoutMs?: number): Promise<Tasks[N]['output']>
  /** Ends all threads; what still runs is rejected. */
  stop(): Promise<void>
}

interface Job {
  readonly request: Request
  readonly timeoutMs: number
  readonly resolve: (output: Tasks[TaskName]['output']) => void
  readonly reject: (error: Error) => void
}

interface Thread {
  readonly worker: Worker
  /** Whether it has come so far as to take work. */
  ready: boolean
  job: Job | null
  timer: NodeJS.Timeout | undefined
}

/** In MB. A third of the young generation is in use at a time: at V8's own 48 a thread holds 17 more, and is no faster. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 }

/**
 * A thread of the built program, or one run from source: Node 20 does not hand the loader that reads TypeScript down to a thread's first file, so there a
 * line of JavaScript sets it up and then loads the file.
 */
const startThread = (): Worker => {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./thread.js', import.meta.url), { resourceLimits })
  const [loader, script] = [import.meta.resolve('tsx/esm/api'), new URL('./thread.ts', import.meta.url).href]
  return new Worker(`import('${loader}').then(({ register }) => (register(), import('${script}')))`, {
    eval: true,
    execArgv: [],
    resourceLimits,
  })
}

/** Worker threads for analysis, so that a long article never holds up an answer. Threads start when first needed and do not keep the process alive. */
export const createPool = ({ size, timeoutMs }: PoolOptions): Pool => {
  const threads = new Set<Thread>()
  const waiting: Job[] = []
  let stopped = false

  const start = (): Thread => {
    const thread: Thread = { worker: startThread(), ready: false, job: null, timer: undefined }
    thread.worker.on('message', (response: Response | 'ready') => {
      thread.ready = true
      if (response === 'ready') return
      finish(thread, (job) => ('error' in response ? job.reject(new Error(response.error)) : job.resolve(response.output)))
      next()
    })
    thread.worker.on('error', (error) => lose(thread, error instanceof Error ? error : new Error(String(error))))
    thread.worker.on('exit', () => lose(thread, new Error('a worker thread ended')))
    thread.worker.unref()
    threads.add(thread)
    return thread
  }

  const finish = (thread: Thread, settle: (job: Job) => void): void => {
    const { job } = thread
    clearTimeout(thread.timer)
    thread.job = null
    thread.worker.unref()
    if (job) settle(job)
  }

  const lose = (thread: Thread, error: Error): void => {
    if (!threads.delete(thread)) return
    finish(thread, (job) => job.reject(error))
    void thread.worker.terminate()
    // A thread that cannot even start will not start the next time either.
    if (!thread.ready && !stopped) for (const job of waiting.splice(0)) job.reject(error)
    next()
  }

  const next = (): void => {
    const job = stopped ? undefined : waiting[0]
    if (!job) return
    const free = [...threads].find((thread) => thread.job === null) ?? (threads.size < size ? start() : undefined)
    if (!free) return
    waiting.shift()
    free.job = job
    free.worker.ref()
    free.timer = setTimeout(() => lose(free, new Error(`gave up after ${job.timeoutMs} ms`)), job.timeoutMs)
    free.worker.postMessage(job.request)
    next()
  }

  return {
    warm: () => {
      while (threads.size < size) start().worker.postMessage('warm')
    },
    run: <N extends TaskName>(name: N, input: Tasks[N]['input'], ownTimeoutMs = timeoutMs) =>
      new Promise<Tasks[N]['output']>((resolve, reject) => {
        if (stopped) return reject(new Error('the worker threads have ended'))
        waiting.push({ request: { name, input }, timeoutMs: ownTimeoutMs, resolve, reject })
        next()
      }),
    stop: async () => {
      stopped = true
      for (const job of waiting.splice(0)) job.reject(new Error('the worker threads have ended'))
      await Promise.all([...threads].map(({ worker }) => worker.terminate()))
    },
  }
}
