import type { Briefing } from './briefing.ts'
import type { StoryArticle } from './story-article.ts'
import { isGlue, shareOfArticles, storyWords } from './story-words.ts'

/** What an article is compared by: its words and names with what each says about the story, scaled to a length of 1; shorter where the text says little. */
export type Terms = ReadonlyMap<string, number>

/** As many articles as the general knowledge of how common a word is counts for, beside those at hand. */
const KNOWN = 500

/** Names of several words are as rare as this among articles in general. */
const NAME_SHARE = 0.001

/** Places are named in story after story: what happens in one town is not one event. */
const PLACE_SHARE = 0.1

/** Terms that are compared; what more a long article has says little. */
const MOST = 150

/**
 * A text of fewer terms is weighed as one of so many, the rest unseen: two short items that have nothing but "inspector" in common are no story. At 24, items
 * of one line still meet ("Lavrov meets Kim in Wonsan"), and articles of usual length do not notice.
 */
const FEW = 24

/** How much more often a word counts that stands in the title or the first sentence, and a name of several words at each mention. */
const IN_LEAD = 2
const AS_NAME = 2

const leadOf = ({ text, briefing: { article, headline } }: StoryArticle): string =>
  article.title ?? headline.evidence[0]?.text ?? text.slice(0, 200)

/** Names of places as terms, and each of their words. */
const placesOf = ({ briefing: { actors } }: StoryArticle): readonly string[] =>
  actors.flatMap(({ name, type }) => (type === 'place' ? [termOf(name), ...termOf(name).split(' ')] : []))

const termOf = (name: string): string =>
  storyWords(name)
    .map(({ stem }) => stem)
    .join(' ')

/** Articles come again and again, in digest after digest and channel after channel. */
const counted = new WeakMap<Briefing, ReadonlyMap<string, number>>()

const countsOf = (of: StoryArticle): ReadonlyMap<string, number> => {
  const found = counted.get(of.briefing) ?? counts(of)
  counted.set(of.briefing, found)
  return found
}

const counts = (of: StoryArticle): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  const add = (term: string, by: number): void => void found.set(term, (found.get(term) ?? 0) + by)
  for (const { stem } of storyWords(of.text)) if (!isGlue(stem)) add(stem, 1)
  for (const { stem } of storyWords(leadOf(of))) if (!isGlue(stem)) add(stem, IN_LEAD)
  for (const { name, mentions } of of.briefing.actors) {
    const term = termOf(name)
    if (term.includes(' ')) add(term, AS_NAME * mentions.length)
  }
  return found
}

/**
 * The terms of each article, in the order given. What a term says falls with the share of articles that have it: of those at hand, and of news in general, so
 * that five articles are told apart as well as five hundred.
 */
export const termsOf = (articles: readonly StoryArticle[]): readonly Terms[] => {
  const all = articles.map(countsOf)
  const having = new Map<string, number>()
  for (const found of all) for (const term of found.keys()) having.set(term, (having.get(term) ?? 0) + 1)
  const places = new Set(articles.flatMap(placesOf))
  const worth = (term: string): number => {
    const usual = term.includes(' ') ? NAME_SHARE : shareOfArticles(term)
    const share = places.has(term) ? Math.max(usual, PLACE_SHARE) : usual
    return Math.max(0, Math.log((articles.length + KNOWN) / ((having.get(term) ?? 0) + KNOWN * share)))
  }
  return all.map((found) => {
    const weighed = [...found].map(([term, count]) => [term, (1 + Math.log(count)) * worth(term)] as const)
    const kept = weighed.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST)
    const unseen = Math.sqrt(Math.max(1, FEW / Math.max(1, kept.length)))
    const length = Math.hypot(...kept.map(([, weight]) => weight)) * unseen || 1
    return new Map(kept.map(([term, weight]) => [term, weight / length]))
  })
}
