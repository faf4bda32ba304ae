import { availableParallelism } from 'node:os'
import { runBatch } from '../worker/run-batch.ts'

interface BatchOptions {
  readonly out?: string
  readonly jobs?: number
}

/** `dateline batch`: briefings of many articles, a line of JSON each. */
export const batch = async (input: string, { out, jobs }: BatchOptions): Promise<void> => {
  const { failed } = await runBatch({ input, out: out ?? null, jobs: jobs ?? availableParallelism() })
  if (failed > 0) process.exitCode = 1
}
