import type { EntityType, MeetingStatus, QuotationKind } from '../../src/annotation/annotations.ts'
import type { BriefedArticle } from '../../src/answer/briefed-article.ts'
import { parseDocument } from '../../src/document/parse-document.ts'
import { type Excerpt, excerpt } from '../../src/document/span.ts'

/** Words of the article, "Lavrov"; its second occurrence is "Lavrov #2". */
type Words = string

export interface HandMade {
  readonly actors: Readonly<
    Record<
      string,
      {
        name: Words
        type?: EntityType
        aliases?: string[]
        roles?: Words[]
        of?: string
        /** Pronouns, each with a word behind it: "he shared". */
        mentions?: Words[]
        key?: boolean
      }
    >
  >
  readonly claims?: readonly {
    source?: Words
    speakers?: string[]
    cue?: Words
    content: Words[]
    via?: readonly [Words, string | null]
    quotation?: QuotationKind
    saidAt?: readonly [Words, string]
    inCaption?: boolean
  }[]
  readonly meetings?: readonly {
    participants: string[]
    trigger: Words
    evidence?: Words[]
    place?: Words
    time?: readonly [Words, string]
    status?: MeetingStatus
    reportedBy?: number[]
  }[]
  readonly times?: readonly (readonly [Words, string])[]
  readonly notSaid?: readonly Words[]
  readonly summary?: readonly Words[]
  readonly publishedAt?: string
}

/** A briefing made by hand, so that answers can be tested apart from the analyzer: every excerpt is named by its words. */
export const handMade = (id: string, text: string, made: HandMade): BriefedArticle => {
  const document = parseDocument({ id, text, publishedAt: made.publishedAt ?? null })
  const find = (words: Words): Excerpt => {
    const [, plain = words, nth = '1'] = /^(.*) #(\d)$/s.exec(words) ?? []
    let at = -1
    for (let i = 0; i < Number(nth); i++) at = text.indexOf(plain, at + 1)
    if (at < 0) throw new Error(`not in the text: ${words}`)
    return excerpt(text, { start: at, end: at + plain.length })
  }
  const time = ([words, value]: readonly [Words, string]) => ({ ...find(words), value })
  const sentenceOf = (words: Words): Excerpt => {
    const span = find(words)
    const sentence = document.sentences.find(({ start, end }) => start <= span.start && span.start < end)
    return sentence ? excerpt(text, sentence) : span
  }
  const everywhere = (word: string): Excerpt[] =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}])${word.replace(/[.*+?()[\]]/g, '\\$&')}(?![\\p{L}])`, 'gu'))].map(({ index }) =>
      excerpt(text, { start: index, end: index + word.length }),
    )
  const claims = (made.claims ?? []).map((claim, at) => ({
    id: `claim-${at}`,
    source: claim.source === undefined ? null : find(claim.source),
    speakers: claim.speakers ?? [],
    cue: claim.cue === undefined ? null : find(claim.cue),
    content: claim.content.map(find),
    via: claim.via === undefined ? null : { ...find(claim.via[0]), actor: claim.via[1] },
    quotation: claim.quotation ?? ('indirect' as const),
    saidAt: claim.saidAt === undefined ? null : time(claim.saidAt),
    sentence: sentenceOf(claim.cue ?? claim.content[0] ?? ''),
    inCaption: claim.inCaption ?? false,
    rule: 'by hand',
    key: true,
  }))
  return {
    document,
    briefing: {
      schema: 'briefing/1',
      id,
      article: {
        ref: `${id}.txt`,
        url: null,
        title: null,
        publisher: null,
        wire: null,
        byline: null,
        publishedAt: document.day,
        language: 'en',
        length: text.length,
        dateline: document.dateline,
      },
      headline: { text: made.summary?.[0] ?? '', evidence: (made.summary ?? []).slice(0, 1).map(sentenceOf) },
      summary: (made.summary ?? []).map((words) => ({ text: words, evidence: [sentenceOf(words)] })),
      actors: Object.entries(made.actors).map(([key, actor], at) => ({
        id: key,
        name: actor.name,
        type: actor.type ?? 'person',
        aliases: actor.aliases ?? [],
        roles: (actor.roles ?? []).map(find),
        of: actor.of ?? null,
        salience: 1 / (at + 1),
        mentions: [
          ...[actor.name, ...(actor.aliases ?? [])].flatMap(everywhere).map((each) => ({ ...each, form: 'name' as const })),
          ...(actor.mentions ?? []).map((words) => {
            const { start } = find(words)
            return { ...excerpt(text, { start, end: start + (/^\S+/.exec(words)?.[0].length ?? 0) }), form: 'pronoun' as const }
          }),
        ],
        key: actor.key ?? true,
      })),
      claims,
      meetings: (made.meetings ?? []).map((meeting, at) => ({
        id: `meeting-${at}`,
        participants: meeting.participants,
        trigger: find(meeting.trigger),
        evidence: [meeting.trigger, ...(meeting.evidence ?? [])].map(sentenceOf),
        place: meeting.place === undefined ? null : find(meeting.place),
        time: meeting.time === undefined ? null : time(meeting.time),
        status: meeting.status ?? 'held',
        reportedBy: (meeting.reportedBy ?? []).map((index) => `claim-${index}`),
        rule: 'by hand',
      })),
      times: (made.times ?? []).map(time),
      notSaid: (made.notSaid ?? []).map(sentenceOf),
      madeBy: { analyzer: 'embedded', version: 'by hand' },
    },
  }
}
