import { isUnconfirmed, PlatformError } from '../../errors.ts'
import type { Posted } from '../../ports/chat.ts'
import { certainlyNotDone } from './slack-error.ts'

/** More posts than are made in a day. */
const remembered = 20_000

export interface Posting {
  readonly post: () => Promise<Posted>
  /** Looks up whether it is there already, where an attempt before this one may have been made elsewhere; null gives none. */
  readonly look: (() => Promise<string | null>) | null
}

export interface Once {
  (name: string, posting: Posting): Promise<Posted>
  /** Says of these that they have certainly not been posted yet, by anybody. */
  notDone(names: readonly string[]): void
}

/** Forgets the oldest where there are too many. */
const trim = (known: { readonly size: number; keys(): Iterator<string>; delete(key: string): unknown }): void => {
  if (known.size > remembered) known.delete(String(known.keys().next().value))
}

/**
 * Slack takes no key with a message, so names are remembered here, as long as the process lives: the same name gives the first message again. After a
 * failure that left nothing behind it may be posted again; where nobody knows whether it was posted, it is only with a look.
 */
export const createPostOnce = (): Once => {
  const posts = new Map<string, Promise<Posted>>()
  const undone = new Set<string>()

  const notDone = (names: readonly string[]): void => {
    for (const name of names) {
      undone.add(name)
      trim(undone)
    }
  }

  const posted = async (name: string, post: Posting['post']): Promise<Posted> => {
    const wasUndone = undone.delete(name)
    try {
      return await post()
    } catch (error) {
      if (error instanceof PlatformError && certainlyNotDone(error)) {
        posts.delete(name)
        if (wasUndone) notDone([name])
      }
      throw error
    }
  }

  const looked = async (name: string, before: Promise<Posted> | undefined, look: () => Promise<string | null>): Promise<Posted | null> => {
    const known = await before?.catch(() => null)
    if (known) return known
    try {
      const id = await look()
      return id === null ? null : { id }
    } catch (error) {
      if (isUnconfirmed(error) && undone.has(name)) return null
      // As if it had not been asked for.
      if (before) posts.set(name, before)
      else posts.delete(name)
      throw error
    }
  }

  const once = (name: string, { post, look }: Posting): Promise<Posted> => {
    const before = posts.get(name)
    if (before && look === null) return before
    const posting = look === null ? posted(name, post) : looked(name, before, look).then((there) => there ?? posted(name, post))
    posts.set(name, posting)
    trim(posts)
    return posting
  }

  return Object.assign(once, { notDone })
}
