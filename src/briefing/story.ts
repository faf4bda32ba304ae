import { mergeStories } from './merge-stories.ts'
import { type Newsroom, newsroomsOf } from './newsroom.ts'
import { type Alike, similarArticles } from './similar-articles.ts'
import type { StoryArticle } from './story-article.ts'
import { termsOf } from './story-terms.ts'

/** What one or several newsrooms tell of one event. */
export interface Story {
  /** In order of time, at least one. */
  readonly articles: readonly StoryArticle[]
  /** The article that the story is told by: of those that are most like the others, the one that tells most. */
  readonly lead: StoryArticle
  /** At least one; "3 sources" are three of these. */
  readonly newsrooms: readonly Newsroom[]
}

const DAY = 86_400_000

/** When an article was published, else first seen; ms UTC. */
export const timeOf = ({ briefing: { article }, seenAt }: StoryArticle): number => {
  const published = article.publishedAt === null ? Number.NaN : Date.parse(article.publishedAt)
  return Number.isNaN(published) ? seenAt : published
}

/** Articles so far apart are less likely of one event: the next match of the same teams, the next round of the same talks. */
const LONG_APART = 10 * DAY

const apart = (one: StoryArticle | undefined, other: StoryArticle | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.briefing.article.publishedAt !== null &&
  other.briefing.article.publishedAt !== null &&
  Math.abs(timeOf(one) - timeOf(other)) > LONG_APART

/** Before another by time, then by key: the same order whichever way they come. */
const byTime = (a: StoryArticle, b: StoryArticle): number => timeOf(a) - timeOf(b) || (a.key < b.key ? -1 : 1)

/** How much each member is like the others. */
const centrality = (members: readonly number[], pairs: readonly Alike[]): ReadonlyMap<number, number> => {
  const sums = new Map(members.map((at) => [at, 0]))
  for (const { a, b, likeness } of pairs) {
    if (!sums.has(a) || !sums.has(b)) continue
    sums.set(a, (sums.get(a) ?? 0) + likeness)
    sums.set(b, (sums.get(b) ?? 0) + likeness)
  }
  return sums
}

/**
 * Articles about the same event as one story each, by the words, names and places they share and the days they are of. The first story is the one that most
 * newsrooms have, then the one with most articles, then the latest. Pure, and the same whatever order the articles come in; each key counts once.
 */
export const findStories = (articles: readonly StoryArticle[]): readonly Story[] => {
  const all = [...new Map(articles.map((article) => [article.key, article])).values()].sort(byTime)
  const pairs = similarArticles(termsOf(all)).map((pair) =>
    apart(all[pair.a], all[pair.b]) ? { ...pair, likeness: pair.likeness / 2 } : pair,
  )
  const groupOf = new Map<number, number>()
  const groups = mergeStories(all.length, pairs)
  for (const [i, group] of groups.entries()) for (const at of group) groupOf.set(at, i)
  const pairsOf = groups.map((): Alike[] => [])
  for (const pair of pairs) if (groupOf.get(pair.a) === groupOf.get(pair.b)) pairsOf[groupOf.get(pair.a) ?? -1]?.push(pair)
  return groups.map((group, i) => toStory(all, group, pairsOf[i] ?? [])).sort(byWeight)
}

/** How near the middle of a story an article must be to tell it, as a share of the one that is nearest. */
const NEARLY = 0.7

const tells = (article: StoryArticle | undefined): number =>
  article === undefined ? 0 : article.briefing.claims.length + 2 * article.briefing.meetings.length

const toStory = (all: readonly StoryArticle[], group: readonly number[], pairs: readonly Alike[]): Story => {
  const articles = group.flatMap((at) => all[at] ?? [])
  const sums = centrality(group, pairs)
  const closest = Math.max(...sums.values())
  const middle = group.filter((at) => (sums.get(at) ?? 0) >= NEARLY * closest)
  const [lead = 0] = middle.toSorted((a, b) => tells(all[b]) - tells(all[a]) || a - b)
  return { articles, lead: all[lead] as StoryArticle, newsrooms: newsroomsOf(articles) }
}

const latest = ({ articles }: Story): number => timeOf(articles.at(-1) as StoryArticle)

const byWeight = (a: Story, b: Story): number =>
  b.newsrooms.length - a.newsrooms.length ||
  b.articles.length - a.articles.length ||
  latest(b) - latest(a) ||
  (a.lead.key < b.lead.key ? -1 : 1)
