import type { Meeting } from '../annotation/annotations.ts'
import { contains, type Excerpt } from '../document/span.ts'
import type { Claim } from './briefing.ts'
import { type CountedThing, countedThings } from './counted-things.ts'
import type { Story } from './story.ts'
import type { StoryArticle } from './story-article.ts'
import { isGlue, storyWords } from './story-words.ts'

/** What one source has, with the sentence that proves it. */
export interface Side {
  readonly article: StoryArticle
  /** The words that differ: "at least 10,000 troops", "Saturday", or a whole claim. */
  readonly words: Excerpt
  readonly sentence: Excerpt
  /** Whose statement it is; null for the article's own telling. */
  readonly claim: Claim | null
}

/** Two newsrooms of one story that do not say the same. */
export interface Difference {
  readonly kind: 'number' | 'date' | 'denial'
  /** For a denial, first what is claimed, then what denies it; else by time. */
  readonly sides: readonly [Side, Side]
}

/** Things are the same where so many words around them are; of money and per cent, of which a text has many kinds, more. */
const SHARED = 3
const SHARED_OF_UNITS = 5

const sharedCount = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((word) => b.has(word)).length

const claimAt = ({ briefing }: StoryArticle, span: Excerpt): Claim | null =>
  briefing.claims.find(({ content }) => content.some((part) => contains(part, span))) ?? null

/** Days, months and years that a sentence speaks of; those of the saying ("said on Sunday") do not count. */
const timesIn = ({ briefing }: StoryArticle, sentence: Excerpt): readonly string[] =>
  briefing.times.flatMap((time) =>
    time.value !== null &&
    /^\d{4}/.test(time.value) &&
    contains(sentence, time) &&
    !briefing.claims.some(({ saidAt }) => saidAt?.start === time.start)
      ? [time.value]
      : [],
  )

/** "2024" and "2024-07" may be one time, "2024" and "2025-01" not. */
const mayBeSame = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

const timesAgree = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((one) => b.some((other) => mayBeSame(one, other)))

/** "about 10,000" and "10,200" do not differ. */
const isNear = (a: CountedThing, b: CountedThing): boolean =>
  a.value === b.value || ((a.rough || b.rough) && Math.abs(a.value - b.value) <= 0.05 * Math.max(a.value, b.value))

/**
 * Numbers of the same thing that differ between two articles, each with its sentence. Precision first: the unit must be the same, and the words around; the times
 * must not differ; and an article that has the other's number too does not differ from it.
 */
export const numbersThatDiffer = (one: StoryArticle, other: StoryArticle): readonly Difference[] => {
  const [ours, theirs] = [countedThings(one.document), countedThings(other.document)]
  const has = (things: readonly CountedThing[], thing: CountedThing): boolean =>
    things.some((each) => each.unit === thing.unit && isNear(each, thing))
  const found: Difference[] = []
  for (const a of ours) {
    if (has(theirs, a)) continue
    const [best] = theirs
      .filter(
        (b) =>
          a.unit === b.unit &&
          !has(ours, b) &&
          a.done !== null &&
          b.done !== null &&
          // "killing" and "killed"
          a.done.slice(0, 4) === b.done.slice(0, 4) &&
          sharedCount(a.context, b.context) >= (/[$€£¥%]/.test(a.unit) ? SHARED_OF_UNITS : SHARED) &&
          (sharedCount(a.names, b.names) > 0 || a.names.size === 0 || b.names.size === 0) &&
          timesAgree(timesIn(one, a.sentence), timesIn(other, b.sentence)),
      )
      .sort((x, y) => sharedCount(a.context, y.context) - sharedCount(a.context, x.context))
    if (best && !found.some(({ sides }) => sides[1].words.start === best.phrase.start))
      found.push({ kind: 'number', sides: [sideOf(one, a.phrase, a.sentence), sideOf(other, best.phrase, best.sentence)] })
  }
  return found
}

const sideOf = (article: StoryArticle, words: Excerpt, sentence: Excerpt): Side => ({
  article,
  words,
  sentence,
  claim: claimAt(article, words),
})

const namesOf = ({ briefing }: StoryArticle, { participants }: Meeting): string =>
  participants
    .flatMap((id) => briefing.actors.find((actor) => actor.id === id)?.name ?? [])
    .map((name) => storyWords(name).at(-1)?.stem ?? '')
    .sort()
    .join(' ')

/** Meetings of the same people of which each article knows one: another day, or told by one and denied by the other. */
const meetingsThatDiffer = (one: StoryArticle, other: StoryArticle): readonly Difference[] =>
  one.briefing.meetings.flatMap((meeting): Difference[] => {
    const names = namesOf(one, meeting)
    const [theirs, ...more] = other.briefing.meetings.filter((each) => namesOf(other, each) === names)
    if (!theirs || more.length > 0 || one.briefing.meetings.filter((each) => namesOf(one, each) === names).length > 1) return []
    const statuses = [meeting.status, theirs.status]
    if (statuses.includes('held') && statuses.includes('denied')) {
      const sides = [meetingSide(one, meeting, meeting.trigger), meetingSide(other, theirs, theirs.trigger)] as const
      return [{ kind: 'denial', sides: meeting.status === 'held' ? sides : [sides[1], sides[0]] }]
    }
    const [day, otherDay] = [meeting.time, theirs.time]
    if (!day?.value || !otherDay?.value || meeting.status !== theirs.status || mayBeSame(day.value, otherDay.value)) return []
    return [{ kind: 'date', sides: [meetingSide(one, meeting, day), meetingSide(other, theirs, otherDay)] }]
  })

const meetingSide = (article: StoryArticle, meeting: Meeting, words: Excerpt): Side => ({
  article,
  words,
  sentence: meeting.evidence.find((each) => contains(each, words)) ?? meeting.evidence[0] ?? words,
  claim: article.briefing.claims.find(({ id }) => meeting.reportedBy.includes(id)) ?? null,
})

const DENIES = /^(?:deny|denie[sd]|denying|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|disput(?:e|es|ed|ing))\b/i

const contentOf = ({ content }: Claim): ReadonlySet<string> =>
  new Set(content.flatMap(({ text }) => storyWords(text).flatMap(({ stem }) => (isGlue(stem) ? [] : [stem]))))

/** What one article has somebody claim and the other has somebody deny: most of the denied words are the claimed ones. */
const denials = (one: StoryArticle, other: StoryArticle): readonly Difference[] =>
  other.briefing.claims.flatMap((denial): Difference[] => {
    if (denial.cue === null || !DENIES.test(denial.cue.text)) return []
    const denied = contentOf(denial)
    const [claimed] = one.briefing.claims
      .filter(({ cue }) => cue === null || !DENIES.test(cue.text))
      .map((claim) => ({ claim, shared: sharedCount(denied, contentOf(claim)) }))
      .filter(({ shared }) => shared >= SHARED && shared >= 0.6 * denied.size)
      .sort((a, b) => b.shared - a.shared)
    const words = claimed?.claim.content[0]
    const denying = denial.content[0]
    if (!claimed || !words || !denying) return []
    return [
      {
        kind: 'denial',
        sides: [
          { article: one, words, sentence: claimed.claim.sentence, claim: claimed.claim },
          { article: other, words: denying, sentence: denial.sentence, claim: denial },
        ],
      },
    ]
  })

const between = (one: StoryArticle, other: StoryArticle): readonly Difference[] => [
  ...numbersThatDiffer(one, other),
  ...meetingsThatDiffer(one, other),
  ...denials(one, other),
  ...denials(other, one),
]

/** Where the newsrooms of one story differ: in numbers of the same thing, in days, or where one has denied what the other has claimed. Each once. */
export const differencesOf = ({ articles, newsrooms }: Story): readonly Difference[] => {
  const byNewsroom = newsrooms.map(({ articles: keys }) => articles.filter(({ key }) => keys.includes(key)))
  const found = byNewsroom.flatMap((ours, i) =>
    byNewsroom.slice(i + 1).flatMap((theirs) => ours.flatMap((one) => theirs.flatMap((other) => between(one, other)))),
  )
  const told = new Set<string>()
  return found.filter(({ kind, sides }) => {
    const name = `${kind} ${sides.map(({ words }) => words.text.toLowerCase()).join(' | ')}`
    return !told.has(name) && told.add(name)
  })
}
