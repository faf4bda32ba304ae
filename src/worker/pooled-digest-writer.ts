import type { WriteDigest } from '../ports/digests.ts'
import type { Pool } from './pool.ts'

/** Writes digests in the pool's threads; what a thread remembers is its own. Rejects where one took too much time or memory. */
export const createPooledDigestWriter =
  (pool: Pool): WriteDigest =>
  (order, given) =>
    pool.run('digest', { order, given })
