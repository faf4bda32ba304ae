import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FeedBytes, parseFeed } from '../../src/source/parse-feed.ts'

const folder = join(import.meta.dirname, '../fixtures/feeds')

/** Noon of 19 May 2025. */
export const now = Date.UTC(2025, 4, 19, 12)

/** The bytes of one of test/fixtures/feeds. */
export const feedBytes = (name: string): Buffer => readFileSync(join(folder, name))

export const readFixture = (name: string, changed: Partial<FeedBytes> = {}) =>
  parseFeed({ url: 'https://harbour.test/feed', contentType: 'application/xml', bytes: feedBytes(name), now, ...changed })
