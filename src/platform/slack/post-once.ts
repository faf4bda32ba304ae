import { PlatformError } from '../../errors.ts'
import type { Posted } from '../../ports.ts'
import { certainlyNotDone } from './slack-error.ts'

/** More digests than are posted in a day. */
const remembered = 5_000

/**
 * Slack takes no key with a message, so the keys are remembered here, as long as the process lives: the same key gives the first message again. After
 * a failure that left nothing behind it may be posted again; where nobody knows whether it was posted, the error stays: better missing than twice.
 */
export const createPostOnce = (): ((key: string, post: () => Promise<Posted>) => Promise<Posted>) => {
  const posts = new Map<string, Promise<Posted>>()
  return (key, post) => {
    const known = posts.get(key)
    if (known) return known
    const posting = post().catch((error: unknown) => {
      if (error instanceof PlatformError && certainlyNotDone(error)) posts.delete(key)
      throw error
    })
    posts.set(key, posting)
    const [oldest] = posts.keys()
    if (posts.size > remembered && oldest !== undefined) posts.delete(oldest)
    return posting
  }
}
