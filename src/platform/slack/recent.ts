import type { Clock } from '../../ports/clock.ts'

const mostKept = 5_000

export interface Recent<T> {
  (key: string): Promise<T>
  /** Asks anew next time. */
  drop(key: string): void
}

/** Asks at most once in `lifeMs` for each key, and once at a time. What fails is not remembered. */
export const createRecent = <T>(ask: (key: string) => Promise<T>, lifeMs: number, clock: Clock): Recent<T> => {
  const known = new Map<string, { readonly until: number; readonly value: Promise<T> }>()
  const recent = (key: string): Promise<T> => {
    const found = known.get(key)
    if (found && found.until > clock.now()) return found.value
    const value = ask(key)
    known.delete(key)
    known.set(key, { until: clock.now() + lifeMs, value })
    value.catch(() => known.delete(key))
    const [oldest] = known.keys()
    if (known.size > mostKept && oldest !== undefined) known.delete(oldest)
    return value
  }
  return Object.assign(recent, { drop: (key: string) => void known.delete(key) })
}
