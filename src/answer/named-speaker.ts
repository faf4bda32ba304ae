import type { Actor, Claim } from '../briefing/briefing.ts'
import { contains } from '../document/span.ts'
import type { Outcome } from './answer.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { contentWords, sameStem, wordsOf } from './content-words.ts'
import { namedActors } from './named-actors.ts'
import { isPaperOf } from './who-says.ts'

/** The one whose words a question asks for. */
export interface NamedSpeaker {
  readonly name: string
  readonly note: string | null
  /** None where the source is a phrase that is nobody's name: "a person familiar with the matter". */
  readonly actors: readonly Actor[]
  readonly says: (claim: Claim) => boolean
}

/** Said by them, in a paper of theirs ("estimates from the Pentagon"), or told through them as the medium. */
const isOf = (actor: Actor, { speakers, source, via }: Claim): boolean =>
  speakers.includes(actor.id) ||
  via?.actor === actor.id ||
  (source !== null &&
    actor.type !== 'person' &&
    actor.mentions.some((mention) => contains(source, mention) && isPaperOf(source.text.slice(0, mention.start - source.start))))

/** An actor, or any source that is called so. Null asks for everyone. */
export const namedSpeaker = (article: BriefedArticle, name: string): NamedSpeaker | { readonly outcome: Outcome } => {
  const whole = namedActors(article, [name])
  // "Kim and Lavrov", unless that is one name
  const parts = name.split(/\s*(?:,|&|\band\b|\bor\b)\s*/i).filter((part) => part !== '')
  const named = 'outcome' in whole && whole.outcome.status === 'not-found' && parts.length > 1 ? namedActors(article, parts) : whole
  if ('actors' in named) {
    const { actors, note } = named
    return {
      name: actors.map((actor) => actor.name).join(' or '),
      note,
      actors,
      says: (claim) => actors.some((actor) => isOf(actor, claim)),
    }
  }
  if (named.outcome.status === 'ambiguous') return named
  const words = contentWords(name)
  const says = ({ source, via }: Claim): boolean => {
    const known = wordsOf(`${source?.text ?? ''} ${via?.text ?? ''}`)
    return words.length > 0 && words.every(({ stem }) => known.some((word) => sameStem(word.stem, stem)))
  }
  return article.briefing.claims.some(says) ? { name, note: null, actors: [], says } : named
}
