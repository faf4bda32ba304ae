import { isStoreAway } from '../errors.ts'
import type { Log } from '../ports/log.ts'

/** In ms. */
const quietFor = 60_000

/**
 * The log, in which warnings of a store that is away do not repeat: each once a minute at most, with how many like it were left out since. Much asks the
 * store every few seconds, and all of it says the same.
 */
export const calmLog = (log: Log, now: () => number): Log => {
  const told = new Map<string, { readonly at: number; left: number }>()
  return {
    ...log,
    warn: (fields, text) => {
      if (!isStoreAway((fields as { readonly err?: unknown }).err)) return log.warn(fields, text)
      const before = told.get(text)
      if (before && now() - before.at < quietFor) {
        before.left += 1
        return
      }
      told.set(text, { at: now(), left: 0 })
      log.warn(before && before.left > 0 ? { ...fields, alike: before.left } : fields, text)
    },
  }
}
