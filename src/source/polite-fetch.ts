import type { GuardedFetch } from './guarded-fetch.ts'
import type { Robots } from './robots.ts'

/** Requests that one host has from us at the same time, at most. */
const atOnce = 2

/** A few at a time for each key; the others wait in the order that they came. */
const createGate = (most: number) => {
  const inside = new Map<string, number>()
  const waiting = new Map<string, (() => void)[]>()
  const leave = (key: string): void => {
    const next = waiting.get(key)?.shift()
    if (next) {
      next()
      return
    }
    waiting.delete(key)
    const left = (inside.get(key) ?? 1) - 1
    if (left > 0) inside.set(key, left)
    else inside.delete(key)
  }
  const enter = async (key: string): Promise<void> => {
    const many = inside.get(key) ?? 0
    if (many < most) inside.set(key, many + 1)
    else await new Promise<void>((resolve) => waiting.set(key, [...(waiting.get(key) ?? []), resolve]))
  }
  return { enter, leave }
}

/**
 * Fetching for programs, not for a person who waits: robots.txt is kept to, and a host has two requests at most at a time, whoever asks. SourceError `robots`
 * where the site does not wish it.
 */
export const createPoliteFetch = (fetch: GuardedFetch, robots: Robots): GuardedFetch => {
  const gate = createGate(atOnce)
  return async (link, options) => {
    await robots.check(link)
    const host = URL.canParse(link) ? new URL(link).host : ''
    await gate.enter(host)
    try {
      options?.signal?.throwIfAborted()
      return await fetch(link, options)
    } finally {
      gate.leave(host)
    }
  }
}
