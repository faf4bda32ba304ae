import type { MeetingStatus } from '../annotation/annotations.ts'
import type { Actor, Briefing, Claim } from '../briefing/briefing.ts'
import type { Excerpt } from '../document/span.ts'
import { plainWords } from './content-words.ts'
import { capital, list, oneLine } from './in-words.ts'

const PAPERS =
  'estimates?|reports?|figures?|data|documents?|statements?|stud(?:y|ies)|surveys?|polls?|records?|letters?|analys[ie]s|findings|memos?|e-?mails?|posts?|spokes(?:man|woman|person|people)|press service|office'
const PEOPLE = 'officials?|sources?|people|persons?|experts?|aides?|members?|residents?|witnesses|analysts?|diplomats?'

const PAPER_OR_PEOPLE = new RegExp(`^(?:\\S+ ){0,3}?(?:${PAPERS}|${PEOPLE}) (?:from|by|of|for|at|in|close|familiar)\\b`, 'i')
const PAPER_BEFORE = new RegExp(`(?:^|\\s)(?:${PAPERS}) (?:from|by|of|for|at) (?:the )?$`, 'i')

/** Whether what stands before a name says that the body so named speaks itself: "estimates from the", "a spokesman for". "A former employee of" does not. */
export const isPaperOf = (before: string): boolean => PAPER_BEFORE.test(`${oneLine(before)} `)

export const actorById = ({ actors }: Briefing, id: string): Actor | null => actors.find((actor) => actor.id === id) ?? null

const actorsOf = (briefing: Briefing, ids: readonly string[]): Actor[] => ids.flatMap((id) => actorById(briefing, id) ?? [])

const phrase = (text: string): string => oneLine(text).replace(/^The (?=\S)/, 'the ')

const PAPER_BEHIND = new RegExp(
  `(?:(?:an?|the|some|new|recent|official|internal|latest)\\s+)*\\b(?:${PAPERS})\\s+(?:from|by|of|for)\\s+$`,
  'i',
)

/** The source with the paper that it speaks in, which the analyzer may have left out: "estimates from" the Pentagon. */
const fullSource = ({ source, sentence }: Claim): Excerpt | null => {
  if (source === null || source.start < sentence.start) return source
  const [before = ''] = PAPER_BEHIND.exec(sentence.text.slice(0, source.start - sentence.start)) ?? []
  return before === '' ? source : { start: source.start - before.length, end: source.end, text: before + source.text }
}

/** Whether a phrase of the article says more than the names of those it stands for: "estimates from the Pentagon", "a spokesman for Greyfield". */
const saysMore = (source: Excerpt, actors: readonly Actor[]): boolean =>
  actors.length === 0 ||
  (actors.length === 1 && PAPER_OR_PEOPLE.test(source.text) && !actors.some(({ name }) => oneLine(name) === oneLine(source.text)))

/** Who makes a claim, to stand before it: the full names, or the article's phrase where that says more; null where nobody is named. */
export const speakerOf = (briefing: Briefing, claim: Claim): string | null => {
  const actors = actorsOf(briefing, claim.speakers)
  const source = fullSource(claim)
  if (source !== null && saysMore(source, actors)) return capital(phrase(source.text).replace(/^the (?=\S)/, ''))
  return list(actors.map(({ name }) => capital(name))) || null
}

/** Bodies as the article calls them at that place ("KCNA", "the Pentagon"), people by their full names, and so what a pronoun stands for. */
const calledHere = ({ text }: Excerpt, actor: Actor | null): string => {
  if (actor === null) return phrase(text)
  const known = new Set([actor.name, ...actor.aliases].flatMap(plainWords))
  const isNamed = plainWords(text).some((plain) => plain !== 'the' && known.has(plain))
  return actor.type !== 'person' && isNamed ? phrase(text) : actor.name
}

/** Whose word something is, to stand behind "according to"; null where only a cue tells ("it was reported that"). */
const sourceOf = (briefing: Briefing, claim: Claim): string | null => {
  const actors = actorsOf(briefing, claim.speakers)
  const source = fullSource(claim)
  if (source === null) return list(actors.map(({ name }) => name)) || null
  if (saysMore(source, actors) || actors.length === 1)
    return saysMore(source, actors) ? phrase(source.text) : calledHere(source, actors[0] ?? null)
  return list(actors.map(({ name }) => name))
}

/** The medium that a claim came through, as the article calls it. */
export const viaOf = (briefing: Briefing, { via }: Claim): string | null =>
  via === null ? null : calledHere(via, via.actor === null ? null : actorById(briefing, via.actor))

/** Whose word each claim is, once each. */
export const sourcesOf = (briefing: Briefing, claims: readonly Claim[]): string[] => [
  ...new Set(claims.map((claim) => sourceOf(briefing, claim) ?? viaOf(briefing, claim) ?? 'a source that the article does not name')),
]

/** " (planned, according to both governments)", " (according to KCNA, via Tass)", or nothing where a statement is the article's own. */
export const accordingTo = ({
  sources,
  via = null,
  status = 'held',
}: {
  readonly sources: readonly string[]
  readonly via?: string | null
  readonly status?: MeetingStatus | null
}): string => {
  const told = [status === 'held' ? null : status, sources.length > 0 ? `according to ${list(sources)}` : null, via && `via ${via}`].filter(
    Boolean,
  )
  return told.length > 0 ? ` (${told.join(', ')})` : ''
}
