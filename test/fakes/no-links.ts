import { SourceError } from '../../src/errors.ts'
import type { PageSource } from '../../src/ports/articles.ts'

/** A web that cannot be reached. */
export const noLinks: PageSource = {
  addressOf: (link) => link,
  read: async (link) => {
    throw new SourceError(`I could not find the site ${new URL(link).host}.`, { reason: 'unresolved' })
  },
}
