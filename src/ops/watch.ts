import type { ReadArticle } from '../ports/articles.ts'
import type { ChatPlatform, Desk } from '../ports/chat.ts'
import { createHealth } from './health.ts'
import { measured, measuredDesk, measuredPlatform } from './measured.ts'
import { type Asked, createMetrics } from './metrics.ts'
import { startOpsServer } from './ops-server.ts'

/** Wraps what is to be counted, and tells it on a port. */
export interface Watch {
  platform(platform: ChatPlatform): ChatPlatform
  desk(desk: Desk): Desk
  read(read: ReadArticle): ReadArticle
  fetch<A extends readonly unknown[], R>(fetch: (...args: A) => Promise<R>): (...args: A) => Promise<R>
  close(): Promise<void>
}

/** Where nobody asks, nothing is counted. */
export const unwatched: Watch = {
  platform: (platform) => platform,
  desk: (desk) => desk,
  read: (read) => read,
  fetch: (fetch) => fetch,
  close: async () => {},
}

export interface WatchOptions extends Asked {
  readonly host: string
  readonly port: number
  /** What is wrong with the store, in a sentence; null where nothing is. */
  readonly checkStore: () => Promise<string | null>
}

/** Counts from now on, and tells it at /healthz, /readyz and /metrics. ConfigError where the port cannot be had. */
export const startWatch = async ({ host, port, checkStore, ...asked }: WatchOptions): Promise<Watch> => {
  const metrics = createMetrics(asked)
  const health = createHealth(checkStore)
  const server = await startOpsServer({ host, port, health, metrics })
  return {
    platform: (platform) => health.watch(measuredPlatform(platform, metrics)),
    desk: (desk) => measuredDesk(desk, metrics),
    read: (read) => measured(read, metrics.analyses),
    fetch: (fetch) => measured(fetch, metrics.fetches),
    close: () => server.close(),
  }
}
