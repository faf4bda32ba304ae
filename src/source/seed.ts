import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '../document/article.ts'
import type { ArticleSource } from '../ports/articles.ts'
import { readTextFile } from './read-text.ts'

const ending = /\.txt$/i

/** The names of the sample articles, without their ending, the client's own first. */
export const seedNames = async (folder: string): Promise<readonly string[]> => {
  const files = await readdir(folder).catch(() => [])
  return files
    .filter((name) => ending.test(name))
    .map((name) => name.replace(ending, ''))
    .sort()
}

/**
 * The sample articles of a folder of .txt files. A reference is a name with or without its ending, in any case, or the beginning of just one name;
 * it is only ever compared with the names that are there, so that none leads out of the folder.
 */
export const createSeedSource = (folder: string): ArticleSource => {
  const read = async (name: string): Promise<Article | null> => {
    const text = await readTextFile(join(folder, `${name}.txt`))
    return text === null ? null : { id: `${name}.txt`, text }
  }
  return {
    find: async (ref) => {
      const wanted = ref.trim().replace(ending, '').toLowerCase()
      if (wanted === '') return null
      const names = await seedNames(folder)
      const exact = names.find((name) => name.toLowerCase() === wanted)
      const begun = names.filter((name) => name.toLowerCase().startsWith(wanted))
      const name = exact ?? (begun.length === 1 ? begun[0] : undefined)
      return name === undefined ? null : read(name)
    },
    latest: async () => {
      const articles = await Promise.all((await seedNames(folder)).map(read))
      return articles.filter((article) => article !== null)
    },
  }
}
