import { PlatformError } from '../../errors.ts'
import type { Log } from '../../ports/log.ts'
import type { LeaseStore } from '../../ports/workspaces.ts'

/** One of so many parts of all servers. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** A connection over which a shard is heard. */
export interface Hearing {
  isConnected(): boolean
  end(): Promise<void>
}

export interface ShardsOptions {
  /** Null where this is the only copy of the program: it hears everything. */
  readonly leases: LeaseStore | null
  /** This copy's own name. */
  readonly holder: string
  /** How many shards Discord wants. PlatformError. */
  readonly count: () => Promise<number>
  /** Hears one shard, or all of them where it is null. PlatformError. */
  readonly hear: (shard: Shard | null) => Promise<Hearing>
  readonly log: Log
  /** Between two looks at the leases, in ms: Discord lets a bot open one session in five seconds. */
  readonly roundMs: number
}

/** A copy that is gone without a word is missed for so many rounds. */
const roundsOfLease = 4

/**
 * Which shards this copy of the program hears. Each is heard by one copy alone, which holds its lease; a copy takes one more a round, so that several
 * share them. How many there are is a lease too, held by all who say the same: a copy that was told another number waits until the others are gone.
 */
export const createShards = ({ leases, holder, count, hear, log, roundMs }: ShardsOptions) => {
  const heard = new Map<number, Hearing>()
  const leaseMs = roundsOfLease * roundMs
  let timer: NodeJS.Timeout | null = null
  let round: Promise<void> = Promise.resolve()
  let stopped = false

  const nameOf = (index: number): string => `discord shard ${index}`

  const letGo = async (index: number): Promise<void> => {
    const hearing = heard.get(index)
    heard.delete(index)
    await hearing?.end()
  }

  const take = async (store: LeaseStore, shards: number): Promise<void> => {
    if (!(await store.take('discord shard count', String(shards), leaseMs))) return
    let more = 1
    for (let index = 0; index < shards && !stopped; index += 1) {
      const has = heard.has(index)
      if (!has && more === 0) continue
      if (!(await store.take(nameOf(index), holder, leaseMs))) {
        if (has) log.warn({ platform: 'discord', shard: index }, 'another copy of me hears this shard now')
        await letGo(index)
      } else if (!has) {
        more -= 1
        try {
          heard.set(index, await hear({ index, count: shards }))
          log.info({ platform: 'discord', shard: index, shards }, 'I hear this shard')
        } catch (error) {
          await store.give(nameOf(index), holder).catch(() => undefined)
          throw error
        }
      }
    }
  }

  const goOn = (store: LeaseStore, shards: number): void => {
    if (stopped) return
    timer = setTimeout(() => {
      round = take(store, shards)
        // The store away: what is heard goes on being heard, for then nobody else can take it either.
        .catch((error: unknown) => log.warn({ platform: 'discord', err: error }, 'who hears which shard cannot be settled just now'))
        .finally(() => goOn(store, shards))
    }, roundMs)
  }

  return {
    /** Returns when this copy hears what it may; nothing, where others hear all. PlatformError. */
    start: async (): Promise<void> => {
      if (leases === null) return void heard.set(0, await hear(null))
      const shards = await count()
      try {
        await take(leases, shards)
      } catch (error) {
        if (error instanceof PlatformError) throw error
        throw new PlatformError('My store is away: who hears Discord cannot be settled', {
          platform: 'discord',
          reason: 'unavailable',
          cause: error,
        })
      }
      if (heard.size === 0) log.info({ platform: 'discord' }, 'other copies of me hear Discord; I post, and stand by')
      goOn(leases, shards)
    },
    /** Whether all that this copy hears is connected. One that only stands by is. */
    isConnected: (): boolean => [...heard.values()].every((hearing) => hearing.isConnected()),
    stop: async (): Promise<void> => {
      stopped = true
      if (timer) clearTimeout(timer)
      await round
      for (const index of [...heard.keys()]) {
        await letGo(index)
        await leases?.give(nameOf(index), holder).catch(() => undefined)
      }
    },
  }
}
