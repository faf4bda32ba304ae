import type { Clock } from '../../src/ports/clock.ts'

/** A clock that stands still until it is moved. */
export const createFakeClock = (start = Date.UTC(2025, 6, 14, 8)): Clock & { move(ms: number): void } => {
  let now = start
  return {
    now: () => now,
    move: (ms) => {
      now += ms
    },
  }
}
