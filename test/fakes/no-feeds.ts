import type { Following } from '../../src/app/following.ts'
import { SourceError } from '../../src/errors.ts'

/** Of a desk that is not asked about feeds: it finds none and follows none. */
export const noFeeds: Following = {
  feeds: {
    ask: async () => ({ kind: 'failed', reason: 'There is no network here.', lasting: true, gone: false, restMs: null }),
    discover: async () => {
      throw new SourceError('There is no network here.')
    },
  },
  follows: {
    follow: async () => {
      throw new Error('nothing is followed here')
    },
    unfollow: async () => false,
    reopen: async () => 0,
    list: async () => [],
  },
  check: async () => [],
  most: { channel: 0, workspace: 0 },
  look: () => {},
}
