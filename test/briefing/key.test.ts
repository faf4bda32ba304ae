import { describe, expect, it } from 'vitest'
import type { Annotations, Attribution, Entity } from '../../src/annotation/annotations.ts'
import { keyActors } from '../../src/briefing/key-actors.ts'
import { keyClaims } from '../../src/briefing/key-claims.ts'
import { parseDocument } from '../../src/document/parse-document.ts'

const entity = (id: string, salience: number, more: Partial<Entity> = {}): Entity => ({
  id,
  name: id,
  type: 'person',
  aliases: [],
  roles: [],
  of: null,
  salience,
  mentions: [{ start: 0, end: 1, text: 'A', form: 'name' }],
  ...more,
})

const said = (id: string, speaker: string, more: Partial<Attribution> = {}): Attribution => ({
  id,
  source: { start: 0, end: 1, text: speaker },
  speakers: [speaker],
  cue: { start: 2, end: 3, text: 'said' },
  content: [{ start: 4, end: 30, text: 'that the bridge was a danger to all' }],
  via: null,
  quotation: 'indirect',
  saidAt: null,
  sentence: { start: 0, end: 30, text: '' },
  inCaption: false,
  rule: 'test',
  ...more,
})

const annotations = (more: Partial<Annotations>): Annotations => ({ entities: [], attributions: [], meetings: [], times: [], ...more })
const keys = (items: readonly { id: string; key: boolean }[]): string[] => items.filter(({ key }) => key).map(({ id }) => id)

describe('key actors', () => {
  const text = [
    'Port Ellery Closes Harbour Bridge',
    'March 4 - The council of Port Ellery closed the harbour bridge on Tuesday.',
    ...Array.from({ length: 30 }, (_, n) => `Nothing else of note was heard on day ${n + 1} of the works.`),
    'Niall Byrne and Ida Holm came late.',
  ].join('\n\n')
  const document = parseDocument({ id: 'test', text })
  /** An entity that the text mentions wherever it has some words. */
  const of = (id: string, words: string, more: Partial<Entity> = {}): Entity => {
    const mentions = [...text.matchAll(RegExp(`${words}\\b`, 'g'))].map(({ index }) => ({
      start: index,
      end: index + words.length,
      text: words,
      form: 'name' as const,
    }))
    return entity(id, 0.5, { name: words, mentions, ...more })
  }
  const passing = Array.from({ length: 20 }, (_, n) => of(`day${n}`, `day ${n + 1}`, { type: 'group' }))
  const actors = (more: Partial<Annotations>) => keyActors(document, annotations(more))

  it('are three at least, where there are three, and eight at most', () => {
    expect(keys(actors({ entities: passing }))).toHaveLength(3)
    expect(keys(actors({ entities: passing.slice(0, 2) }))).toHaveLength(2)
    const heard = passing.map((one) => ({ ...one, type: 'organization' as const }))
    expect(keys(actors({ entities: heard, attributions: heard.map(({ id }, n) => said(`c${n}`, id)) }))).toHaveLength(8)
  })

  it('are those who met and spoke, and whom title and lede name, rather than those named in passing', () => {
    const entities = [...passing, of('speaker', 'Niall Byrne'), of('guest', 'Ida Holm'), of('town', 'Port Ellery', { type: 'place' })]
    const meeting = {
      id: 'm1',
      participants: ['guest', 'speaker'],
      trigger: { start: 0, end: 1, text: 'm' },
      evidence: [],
      place: null,
      time: null,
      status: 'held' as const,
      reportedBy: [],
      rule: 'test',
    }
    expect(keys(actors({ entities, meetings: [meeting] }))).toEqual(expect.arrayContaining(['town', 'speaker', 'guest']))
    const before = [
      of('council', 'The council'),
      of('bridge', 'harbour bridge'),
      of('day', 'March 4'),
      of('town', 'Port Ellery'),
      ...entities,
    ]
    expect(keys(actors({ entities: before, attributions: [said('c1', 'speaker'), said('c2', 'speaker')] }))).toContain('speaker')
    expect(keys(actors({ entities: before, attributions: [said('c1', 'speaker')] }))).not.toContain('speaker')
  })

  it('have names: "the bridge" stands behind, where it is told of once', () => {
    const nameless = of('bridge', 'harbour bridge')
    const [bridge, council] = actors({
      entities: [{ ...nameless, mentions: nameless.mentions.map((one) => ({ ...one, form: 'nominal' })) }, of('council', 'harbour bridge')],
    }).map(({ salience }) => salience)
    expect(bridge).toBeGreaterThan(council ?? 1)
  })

  it('stand first, whom the title names before all, then who is named early and often', () => {
    const often = { mentions: ['day 13', 'day 15', 'day 17'].flatMap((words) => of('', words).mentions) }
    const entities = [of('late', 'Niall Byrne'), of('often', 'day 13', often), of('early', 'The council'), of('town', 'Port Ellery')]
    expect(actors({ entities }).map(({ id }) => id)).toEqual(['town', 'early', 'often', 'late'])
  })

  it('keeps all entities', () => {
    expect(actors({ entities: passing })).toHaveLength(20)
  })
})

describe('key claims', () => {
  const document = parseDocument({ id: 'test', text: 'x'.repeat(400) })

  it('are seven at most, and every speaker is heard', () => {
    const attributions = [...Array.from({ length: 12 }, (_, n) => said(`a${n}`, 'loud', { quotation: 'mixed' })), said('b', 'quiet')]
    const actors = keyActors(document, annotations({ entities: [entity('loud', 1), entity('quiet', 0.1)] }))
    const found = keys(keyClaims(document, annotations({ attributions }), actors))
    expect(found).toHaveLength(7)
    expect(found).toContain('b')
  })

  it('prefer quoted words and leave captions out', () => {
    const attributions = [
      said('caption', 'p', { inCaption: true, quotation: 'direct' }),
      ...Array.from({ length: 7 }, (_, n) => said(`i${n}`, `p${n}`)),
      said('q', 'p9', { quotation: 'mixed' }),
    ]
    const found = keys(keyClaims(document, annotations({ attributions }), []))
    expect(found).toContain('q')
    expect(found).not.toContain('caption')
  })
})
