/** How a call goes wrong. */
export type Fault =
  | { readonly status: number; readonly body?: object }
  /** In seconds, as Discord tells it. */
  | { readonly retryAfter: number; readonly global?: boolean }
  /** The connection breaks before the call is done, or after. */
  | 'reset before'
  | 'reset after'
  /** No answer, and the call is not done, or is. */
  | 'silent before'
  | 'silent after'
  /** 500, though the call is done. */
  | 'failed after'
  | { readonly slow: Promise<unknown> }

interface Planned {
  readonly on: RegExp
  left: number
  /** Calls that go right first. */
  after: number
  readonly fault: Fault
}

/** Faults on command: the next `times` calls whose "METHOD /path" fits go wrong. Remembers how long callers waited after they were told to. */
export const createFaults = () => {
  const planned: Planned[] = []
  const told = new Map<string, { readonly at: number; readonly ms: number }>()
  const waits: { readonly told: number; readonly waited: number }[] = []
  let choose: (call: string) => Fault | null = () => null
  return {
    /** What of the calls that go right as planned goes wrong all the same: by chance, say. */
    choose: (chosen: typeof choose) => {
      choose = chosen
    },
    fail: (on: RegExp, fault: Fault, times = 1, after = 0) => {
      planned.push({ on, left: times, after, fault })
    },
    clear: () => void planned.splice(0),
    next: (call: string): Fault | null => {
      const before = told.get(call)
      if (before) {
        waits.push({ told: before.ms, waited: performance.now() - before.at })
        told.delete(call)
      }
      const found = planned.find(({ on, left }) => left > 0 && on.test(call))
      if (!found) return choose(call)
      found.after -= 1
      if (found.after >= 0) return null
      found.left -= 1
      if (typeof found.fault === 'object' && 'retryAfter' in found.fault)
        told.set(call, { at: performance.now(), ms: found.fault.retryAfter * 1000 })
      return found.fault
    },
    waits: waits as readonly { readonly told: number; readonly waited: number }[],
  }
}
