import type { Database } from './database.ts'
import { isOpen } from './deliveries.ts'

/** What is to be posted and is not yet. */
export interface Backlog {
  /** Due by now, and not settled. */
  readonly waiting: number
  /** Of these, due for longer than a minute. */
  readonly late: number
  /** Given up for good in the last day. */
  readonly failed: number
}

const minute = 60_000
const day = 24 * 60 * minute

/** How many deliveries wait, are late or have failed. `now` is ms UTC. StoreError. */
export const readBacklog = async (database: Database, now: number): Promise<Backlog> => {
  const count = async (where: string, at: number): Promise<number> => {
    const [row] = await database.all<{ many: number }>(`select count(*) as many from deliveries where ${where}`, [at])
    return row?.many ?? 0
  }
  const open = `${isOpen} and due_at <= $1`
  return {
    waiting: await count(open, now),
    late: await count(open, now - minute),
    failed: await count("state = 'failed' and settled_at > $1", now - day),
  }
}
