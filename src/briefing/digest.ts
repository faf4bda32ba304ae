import { overlaps } from '../document/span.ts'
import type { Claim } from './briefing.ts'
import { compareBriefings } from './compare-briefings.ts'
import { type Difference, differencesOf, numbersThatDiffer } from './differences.ts'
import { isFollowed } from './follow-filter.ts'
import { createKnown } from './known-claims.ts'
import { findStories, type Story } from './story.ts'
import type { StoryArticle } from './story-article.ts'
import { newMeetings, type StoryMeeting } from './story-meetings.ts'

/** A claim, and the article that has it. */
export interface StoryClaim {
  readonly article: StoryArticle
  readonly claim: Claim
}

export interface DigestStory {
  readonly story: Story
  /** The few that say most beside the headline, each from another mouth; at most three. */
  readonly claims: readonly StoryClaim[]
  readonly differences: readonly Difference[]
}

/** What became of something that an earlier digest told. */
export interface Change {
  /** The told article. */
  readonly before: StoryArticle
  /** The new one: the same, changed by its publisher, or another on the same story. */
  readonly article: StoryArticle
  readonly edited: boolean
  /** Numbers that are others now; the told side first. */
  readonly numbers: readonly Difference[]
  /** Claims that are new, at most two. */
  readonly claims: readonly StoryClaim[]
  readonly moreClaims: number
}

/** What a channel is told of a time: the one digest that all its renderings are made of. Nothing in it is without an article and a sentence. */
export interface Digest {
  readonly stories: readonly DigestStory[]
  readonly changed: readonly Change[]
  /** Over all stories and changes. */
  readonly meetings: readonly StoryMeeting[]
  readonly articles: number
  readonly newsrooms: number
  readonly leftOut: {
    /** Stories beyond the number asked for. */
    readonly stories: number
    /** Articles that say what was told already. */
    readonly repeats: number
    /** Articles that are about nothing that is followed. */
    readonly outside: number
  }
  /** Keys of all briefings that it tells of, those of repeats among them. */
  readonly told: readonly string[]
}

const mostClaims = 3

const mouthOf = ({ claim: { speakers, source, id }, article }: StoryClaim): string => {
  const names = speakers.flatMap(
    (speaker) =>
      article.briefing.actors
        .find((actor) => actor.id === speaker)
        ?.name.split(' ')
        .at(-1) ?? [],
  )
  return names.join() || (source?.text ?? id)
}

/** The claims that say most: of the lead first, key ones, quoted ones; not the headline's, not under photos, not that two met. One a mouth. */
const tellingClaims = ({ articles, lead }: Story): readonly StoryClaim[] => {
  const ordered = [lead, ...articles.filter((article) => article !== lead)]
  const all = ordered.flatMap((article, place) => {
    const { claims, headline, meetings } = article.briefing
    const ofMeetings = new Set(meetings.flatMap(({ reportedBy }) => reportedBy))
    return claims
      .filter((claim) => claim.source !== null && claim.content.length > 0 && !claim.inCaption)
      .map((claim) => {
        const stale = ofMeetings.has(claim.id) || headline.evidence.some((sentence) => overlaps(sentence, claim.sentence))
        return {
          article,
          claim,
          rank: (stale ? 0 : 4) + (claim.key ? 2 : 0) + (claim.quotation === 'indirect' ? 0 : 1) - (place > 0 ? 1 : 0),
        }
      })
  })
  const ranked = all.sort((a, b) => b.rank - a.rank)
  const others = ranked.filter((one, i) => ranked.findIndex((other) => mouthOf(other) === mouthOf(one)) === i)
  return others.slice(0, mostClaims).map(({ article, claim }) => ({ article, claim }))
}

/** Of an article that came in two versions only the later. */
const lastVersions = (articles: readonly StoryArticle[]): readonly StoryArticle[] => {
  const last = new Map<string, StoryArticle>()
  for (const article of articles) {
    const name = article.briefing.article.url ?? article.key
    const known = last.get(name)
    if (!known || article.seenAt > known.seenAt || (article.seenAt === known.seenAt && article.key > known.key)) last.set(name, article)
  }
  return articles.filter((article) => last.get(article.briefing.article.url ?? article.key) === article)
}

/** Whether an article has a number of these words: "12,000" of "at least 12,000 troops". */
const hasNumber = ({ text }: StoryArticle, words: string): boolean =>
  (words.match(/\d[\d.,]*/g) ?? []).some((number) => text.split(/[^\d.,]+/).includes(number))

/** What the new articles of a told story add to it, edits first, each thing once; an article that adds nothing is not among them. */
const changesOf = (fresh: readonly StoryArticle[], told: readonly StoryArticle[]): readonly Change[] => {
  const versionOf = ({ briefing: { article } }: StoryArticle): StoryArticle | undefined =>
    article.url === null ? undefined : told.find(({ briefing }) => briefing.article.url === article.url)
  const changes: Change[] = []
  for (const article of [...fresh.filter(versionOf), ...fresh.filter((each) => !versionOf(each))]) {
    const same = versionOf(article)
    const before = same ?? told[0]
    if (!before) continue
    const known = [...told, ...changes.map((change) => change.article)]
    const differing = (same ? [same] : known).flatMap((one) => numbersThatDiffer(one, article))
    const numbers = differing
      .filter(({ sides: [, { words }] }) => same !== undefined || !known.some((one) => hasNumber(one, words.text)))
      .slice(0, 1)
    const isKnown = createKnown(known)
    // Of an edited article what was added or altered, though it may be only a "not"
    const edits = same && compareBriefings(same.briefing, article.briefing)
    const touched = new Set([...(edits?.added ?? []), ...(edits?.altered ?? []).map(({ after }) => after)])
    const isNew = (claim: Claim): boolean =>
      claim.source !== null &&
      !claim.inCaption &&
      (touched.has(claim) || !isKnown(claim)) &&
      !numbers.some(({ sides: [, { sentence }] }) => overlaps(sentence, claim.sentence))
    const claims = article.briefing.claims.filter(isNew)
    if (claims.length === 0 && numbers.length === 0) continue
    const keyFirst = [...claims.filter(({ key }) => key), ...claims.filter(({ key }) => !key)].map((claim) => ({ article, claim }))
    changes.push({
      before,
      article,
      edited: same !== undefined,
      numbers,
      claims: keyFirst.slice(0, 2),
      moreClaims: Math.max(0, keyFirst.length - 2),
    })
  }
  return changes
}

/**
 * The digest of the articles that came in a time, for a channel that was told of others before: stories by weight, at most so many, only what is followed; of a
 * told story what is new in it, or nothing. What is left out is counted. Null where there is nothing new. Pure, and the same in whatever order they come.
 */
export const digestOf = (
  arrived: readonly StoryArticle[],
  told: readonly StoryArticle[],
  { about, most }: { readonly about: readonly string[]; readonly most: number },
): Digest | null => {
  const known = new Set(told.map(({ key }) => key))
  const unknown = arrived.filter(({ key }) => !known.has(key))
  const followed = lastVersions(unknown.filter((article) => isFollowed(article, about)))
  const stories: Story[] = []
  const changed: Change[] = []
  let repeats = arrived.length - unknown.length
  const repeated: StoryArticle[] = []
  for (const story of findStories([...told, ...followed])) {
    const fresh = story.articles.filter(({ key }) => !known.has(key))
    const before = story.articles.filter(({ key }) => known.has(key))
    if (fresh.length === 0) continue
    if (before.length === 0) {
      stories.push(story)
      continue
    }
    const changes = changesOf(fresh, before)
    changed.push(...changes)
    repeats += fresh.length - changes.length
    repeated.push(...fresh)
  }
  if (stories.length === 0 && changed.length === 0) return null
  const shown = stories.slice(0, most).map((story) => ({ story, claims: tellingClaims(story), differences: differencesOf(story) }))
  const articles = [...shown.flatMap(({ story }) => story.articles), ...changed.map(({ article }) => article)]
  const names = new Set([...shown.flatMap(({ story }) => story.newsrooms.map(({ name }) => name))])
  return {
    stories: shown,
    changed,
    meetings: newMeetings(articles, told),
    articles: articles.length,
    newsrooms: names.size,
    leftOut: {
      stories: stories.length - shown.length,
      repeats,
      outside: unknown.filter((article) => !isFollowed(article, about)).length,
    },
    told: [...new Set([...articles, ...repeated].map(({ key }) => key))],
  }
}
