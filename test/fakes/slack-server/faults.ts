/**
 * How a call goes wrong: HTTP 500, before or after the call was done; 429 with Retry-After; the connection broken before or after it was done; an answer
 * that comes too late; none at all, whether it was done or not; an error of Slack's by its code.
 */
export type Fault =
  | { readonly kind: 'http-500' }
  | { readonly kind: 'done-then-500' }
  | { readonly kind: 'rate-limited'; readonly retryAfter: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'done-then-reset' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'done-then-silent' }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'held'; readonly until: Promise<unknown> }
  | { readonly kind: 'error'; readonly error: string }

export type Faults = ReturnType<typeof createFaults>

/** Faults on command. `response_url` is the method of posts to response addresses. */
export const createFaults = () => {
  const planned: { readonly methods: RegExp; readonly fault: Fault; left: number; after: number }[] = []
  let choose: (method: string) => Fault | null = () => null
  return {
    /** What of the calls that go right as planned goes wrong all the same: by chance, say. */
    choose: (chosen: typeof choose) => {
      choose = chosen
    },
    /** The next `times` calls of these methods, after `after` that go right. */
    plan: (methods: RegExp, fault: Fault, times = 1, after = 0) => void planned.push({ methods, fault, left: times, after }),
    clear: () => void planned.splice(0),
    take: (method: string): Fault | null => {
      const found = planned.find((one) => one.left > 0 && one.methods.test(method))
      if (!found) return choose(method)
      found.after -= 1
      if (found.after >= 0) return null
      found.left -= 1
      return found.fault
    },
  }
}
