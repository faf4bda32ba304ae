import { basename } from 'node:path'
import { slips } from '../answer/slips.ts'
import type { Article } from '../document/article.ts'
import { SourceError } from '../errors.ts'
import { readStream, readTextFile } from './read-text.ts'
import { createSeedSource, seedNames } from './seed.ts'

export interface Shelves {
  /** The folder of the sample articles. */
  readonly seeds: string
  readonly stdin: AsyncIterable<Uint8Array | string>
}

/** "Did you mean …" where a name is a slip away, else all there are. */
const hint = (ref: string, names: readonly string[]): string => {
  const wanted = basename(ref)
    .replace(/\.txt$/i, '')
    .toLowerCase()
  const near = names.filter((name) => slips(wanted, name.toLowerCase()) <= 2 || (wanted.length > 2 && name.toLowerCase().includes(wanted)))
  if (near.length > 0) return `Did you mean ${near.join(' or ')}?`
  return names.length > 0 ? `The sample articles are: ${names.slice(0, 12).join(', ')}.` : ''
}

/**
 * The article that a person names on the command line: `-` is standard input, else a file, else a sample article. SourceError with a sentence where
 * there is none, or where it is no text.
 */
export const findArticle = async (ref: string, { seeds, stdin }: Shelves): Promise<Article> => {
  if (ref === '-') return { id: 'standard input', text: await readStream(stdin) }
  const text = await readTextFile(ref)
  if (text !== null) return { id: basename(ref), text }
  const seed = await createSeedSource(seeds).find(ref)
  if (seed) return seed
  throw new SourceError(`There is no such file, and no sample article of that name. ${hint(ref, await seedNames(seeds))}`.trim())
}
