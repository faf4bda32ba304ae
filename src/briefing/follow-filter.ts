import type { StoryArticle } from './story-article.ts'
import { storyWords } from './story-words.ts'

const stems = (text: string): string =>
  ` ${storyWords(text)
    .map(({ stem }) => stem)
    .join(' ')} `

/** "US", "WHO": capitals tell them from "us" and "who". */
const isAcronym = (name: string): boolean => /^[\p{Lu}.]{2,5}$/u.test(name)

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Whether an article is about one of the people, organizations or topics that a channel follows: the name of an actor, one of its other names, or the words
 * themselves, always whole words in their order: "Iran" does not follow "Tirana", "US" not "us". Everything is, where nothing is followed.
 */
export const isFollowed = (article: StoryArticle, about: readonly string[]): boolean => {
  if (about.length === 0) return true
  const { briefing } = article
  const text = `${briefing.article.title ?? ''}\n${article.text}`
  const known = [text, ...briefing.actors.flatMap(({ name, aliases }) => [name, ...aliases])].map(stems)
  return about.some((name) => {
    if (isAcronym(name)) return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u').test(text)
    const words = stems(name)
    return words.trim() !== '' && known.some((each) => each.includes(words))
  })
}
