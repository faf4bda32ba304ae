import type { Document } from '../document/document.ts'
import { contains, excerpt } from '../document/span.ts'
import type { Annotations, Attribution, Meeting } from './annotations.ts'
import { findAttributions } from './attributions.ts'
import { resolveCoreference } from './coreference.ts'
import { correctTags } from './correct-tags.ts'
import { entitiesOf } from './entities.ts'
import { findMeetings } from './meetings.ts'
import { mergeMeetings } from './merge-meetings.ts'
import { voteNames } from './name-model.ts'
import { findNames } from './names.ts'
import { tagPartsOfSpeech } from './part-of-speech.ts'
import { continueQuotations, quotationKind } from './quotations.ts'
import { read } from './reading.ts'
import { findRoles } from './roles.ts'
import { sourcePhrase } from './source-phrase.ts'
import { speakersOf } from './speakers.ts'
import { findTimes } from './times.ts'
import { wordsOf } from './token-span.ts'
import { withoutOwnNewsroom } from './via.ts'

/** Rules of claims that a mark tells alone: the colon of an interview's turn, the dash before who signs. */
const WITHOUT_CUE: ReadonlySet<string> = new Set(['turn', 'signed', 'named-before-colon'])

/** Reads a document: who is in it, who said what, who met whom, and when. Pure: the same document gives the same annotations. */
export const analyze = (document: Document): Annotations => {
  const tags = correctTags(document, tagPartsOfSpeech(document))
  const times = findTimes(document, tags)
  const names = findNames(document, tags, voteNames(document, tags))
  const reading = read(document, tags, names, times)

  const said = continueQuotations(reading, withoutOwnNewsroom(reading, findAttributions(reading)))
  const met = findMeetings(reading)
  const spans = [...said.flatMap(({ source, via }) => [source, via]), ...met.flatMap(({ parties }) => parties)].filter(
    (span) => span !== null,
  )
  const coreference = resolveCoreference(reading, spans, said, met)
  const meetings = mergeMeetings(reading, met, coreference, said)
  const { entities, idOf } = entitiesOf(reading, coreference, findRoles(reading), said, meetings)

  const attributions = said.map((claim, index): Attribution => {
    const sentence = document.sentences[claim.sentence] ?? { start: 0, end: 0, block: -1 }
    const cue = wordsOf(document, claim.cue)
    const source = sourcePhrase(reading, claim)
    const outside = (reading.times[claim.sentence] ?? []).filter((time) => !claim.content.some((span) => contains(span, time)))
    return {
      id: `c${index + 1}`,
      source: source ? wordsOf(document, source) : null,
      speakers: claim.source ? idOf(speakersOf(reading, coreference, claim.source)) : [],
      cue: WITHOUT_CUE.has(claim.rule) ? null : cue,
      content: claim.content.map((span) => excerpt(document.text, span)),
      via: claim.via ? { ...wordsOf(document, claim.via), actor: idOf(coreference.meantBy(claim.via))[0] ?? null } : null,
      quotation: WITHOUT_CUE.has(claim.rule) ? 'direct' : quotationKind(reading, claim.content),
      saidAt: outside.find((time) => Math.abs(time.start - cue.end) < 60 || Math.abs(cue.start - time.end) < 60) ?? null,
      sentence: excerpt(document.text, sentence),
      inCaption: document.blocks[sentence.block]?.kind === 'caption',
      rule: claim.rule,
    }
  })
  return {
    entities,
    attributions,
    times,
    meetings: meetings.map(({ parties, sentences, ...meeting }, index): Meeting => {
      const spans = sentences.flatMap((at) => document.sentences[at] ?? [])
      const reportedBy = attributions.filter(({ content }) =>
        content.some((span) => contains(span, meeting.trigger) && spans.some((sentence) => contains(sentence, span))),
      )
      return { id: `m${index + 1}`, ...meeting, participants: idOf(parties), reportedBy: reportedBy.map(({ id }) => id) }
    }),
  }
}
