import { createDigestWriter } from '../../src/message/write-digest.ts'
import type { WriteDigest } from '../../src/ports/digests.ts'

/** Writes digests here, without a thread. It remembers so little that it asks again and again. */
export const digestWriterHere = (remembers = 2): WriteDigest => {
  const write = createDigestWriter(remembers)
  return async (order, given) => write(order, given)
}
