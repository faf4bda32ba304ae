import type { Annotations, Attribution } from '../annotation/annotations.ts'
import type { Document } from '../document/document.ts'
import type { Actor, Claim } from './briefing.ts'

const MOST = 7
/** What a second, third … claim of the same speaker loses, so that all are heard. */
const REPEATED = 0.6

const QUOTED = { direct: 0.6, mixed: 0.7, indirect: 0.2 } as const

const wordsIn = (claim: Attribution): number => claim.content.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0)

/**
 * All attributions as claims, in the article's order, with at most 7 marked: quoted words before reported ones, early ones before late
 * ones, known speakers before "officials", each speaker in turn. Captions are never marked.
 */
export const keyClaims = (document: Document, { attributions }: Annotations, actors: readonly Actor[]): Claim[] => {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const speakerOf = (claim: Attribution): string => claim.speakers[0] ?? claim.source?.text.toLowerCase() ?? ''
  const weigh = (claim: Attribution): number => {
    const actor = byId.get(claim.speakers[0] ?? '')
    const words = wordsIn(claim)
    return (
      QUOTED[claim.quotation] +
      (actor ? 0.3 + 0.5 * actor.salience + (actor.key ? 0.3 : 0) : 0) +
      0.6 * (1 - claim.sentence.start / Math.max(1, document.text.length)) +
      (words < 4 ? -0.8 : words > 60 ? -0.3 : 0)
    )
  }
  const left = attributions.filter(({ inCaption }) => !inCaption).map((claim, at) => ({ claim, at, weight: weigh(claim) }))
  const heard = new Map<string, number>()
  const key = new Set<string>()
  while (key.size < MOST && left.length > 0) {
    const worth = ({ claim, weight }: (typeof left)[number]): number => weight - REPEATED * (heard.get(speakerOf(claim)) ?? 0)
    const best = left.reduce((a, b) => (worth(b) > worth(a) ? b : a))
    left.splice(left.indexOf(best), 1)
    key.add(best.claim.id)
    heard.set(speakerOf(best.claim), (heard.get(speakerOf(best.claim)) ?? 0) + 1)
  }
  return attributions.map((claim) => ({ ...claim, key: key.has(claim.id) }))
}
