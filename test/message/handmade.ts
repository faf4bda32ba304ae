import type { Entity, Meeting } from '../../src/annotation/annotations.ts'
import type { BriefedArticle } from '../../src/answer/briefed-article.ts'
import type { Briefing, Claim } from '../../src/briefing/briefing.ts'
import { parseDocument } from '../../src/document/parse-document.ts'
import type { Excerpt } from '../../src/document/span.ts'

/** An article whose briefing is written by hand, so that tests of messages do not hang on what the analyzer finds. */
const text = `LISBON, May 18, 2025 (Coastwire) -- Fishing may start again, the ministry said on Sunday.

Foreign Minister Anna Reyes met Ivo Brandt in Lisbon on Saturday, the ministry said.

"We will not wait," Reyes told VTV. Brandt said the boats would leave in June.

In this photo released by the ministry, Anna Reyes talks with Ivo Brandt in Lisbon, Saturday, May 17, 2025.

Reyes is to meet Luka Horvat in Oslo on Tuesday. The ministry declined to name the ports.`

/** Where these words stand: the `nth` time, from 0. */
export const at = (words: string, nth = 0): Excerpt => {
  let start = -1
  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`the article does not say: ${words}`)
  return { start, end: start + words.length, text: words }
}

const entity = (id: string, name: string, type: Entity['type'], role: string | null): Entity => ({
  id,
  name,
  type,
  aliases: [],
  roles: role ? [at(role)] : [],
  of: null,
  salience: 0.5,
  mentions: [{ ...at(name), form: 'name' }],
})

const claim = (id: string, speaker: string, source: Excerpt, content: Excerpt, more: Partial<Claim> = {}): Claim => ({
  id,
  source,
  speakers: [speaker],
  cue: null,
  content: [content],
  via: null,
  quotation: 'indirect',
  saidAt: null,
  sentence: content,
  inCaption: false,
  rule: 'by hand',
  key: true,
  ...more,
})

const meeting = (id: string, more: Partial<Meeting>): Meeting => ({
  id,
  participants: [],
  trigger: at('met'),
  evidence: [],
  place: null,
  time: null,
  status: 'held',
  reportedBy: [],
  rule: 'by hand',
  ...more,
})

const document = parseDocument({ id: 'fishing.txt', text })

const briefing: Briefing = {
  schema: 'briefing/1',
  id: 'fishing.txt',
  article: {
    ref: 'fishing.txt',
    url: null,
    title: null,
    publisher: null,
    wire: 'Coastwire',
    byline: null,
    publishedAt: '2025-05-18',
    language: 'en',
    length: text.length,
    dateline: { ...at('LISBON, May 18, 2025 (Coastwire) --'), place: 'LISBON', date: '2025-05-18' },
  },
  headline: { text: 'Fishing may start again, ministry says', evidence: [at('Fishing may start again, the ministry said on Sunday.')] },
  summary: [
    {
      text: 'Fishing may start again, the ministry said on Sunday.',
      evidence: [at('Fishing may start again, the ministry said on Sunday.')],
    },
  ],
  actors: [
    { ...entity('reyes', 'Anna Reyes', 'person', 'Foreign Minister'), key: true },
    { ...entity('brandt', 'Ivo Brandt', 'person', null), key: true },
    { ...entity('horvat', 'Luka Horvat', 'person', null), key: false },
    { ...entity('ministry', 'the ministry', 'organization', null), key: true },
  ],
  claims: [
    claim('c1', 'ministry', at('the ministry'), at('Fishing may start again')),
    claim('c2', 'ministry', at('the ministry', 1), at('Foreign Minister Anna Reyes met Ivo Brandt in Lisbon on Saturday')),
    claim('c3', 'reyes', at('Reyes', 1), at('"We will not wait,"'), { quotation: 'direct', via: { ...at('VTV'), actor: null } }),
    claim('c4', 'brandt', at('Brandt', 1), at('the boats would leave in June'), { key: false }),
  ],
  meetings: [
    meeting('m1', {
      participants: ['reyes', 'brandt'],
      evidence: [
        at('Foreign Minister Anna Reyes met Ivo Brandt in Lisbon on Saturday, the ministry said.'),
        at('In this photo released by the ministry, Anna Reyes talks with Ivo Brandt in Lisbon, Saturday, May 17, 2025.'),
      ],
      place: at('Lisbon'),
      time: { ...at('Saturday'), value: '2025-05-17' },
      reportedBy: ['c2'],
    }),
    meeting('m2', {
      participants: ['reyes', 'horvat'],
      trigger: at('to meet'),
      evidence: [at('Reyes is to meet Luka Horvat in Oslo on Tuesday.')],
      place: at('Oslo'),
      time: { ...at('Tuesday'), value: '2025-05-20' },
      status: 'planned',
    }),
  ],
  times: [],
  notSaid: [at('The ministry declined to name the ports.')],
  madeBy: { analyzer: 'embedded', version: '0' },
}

export const article: BriefedArticle = { document, briefing }

/** The same article with these parts of its briefing changed. */
export const articleWith = (changed: Partial<Briefing>): BriefedArticle => ({ document, briefing: { ...briefing, ...changed } })

/** Many claims, for pages. */
export const manyClaims = (count: number): readonly Claim[] =>
  Array.from({ length: count }, (_, i) => claim(`c${i + 1}`, 'reyes', at('Reyes', 1), at('"We will not wait,"'), { quotation: 'direct' }))
