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
  it('are three at least, where there are three, and eight at most', () => {
    const entities = Array.from({ length: 20 }, (_, n) => entity(`p${n}`, 1 - n / 100))
    expect(keys(keyActors(annotations({ entities })))).toHaveLength(8)
    expect(keys(keyActors(annotations({ entities: entities.slice(0, 2) })))).toHaveLength(2)
    const faint = Array.from({ length: 6 }, (_, n) =>
      entity(`p${n}`, 0.05, { mentions: [{ start: 3000, end: 3001, text: 'A', form: 'name' }] }),
    )
    expect(keys(keyActors(annotations({ entities: faint })))).toHaveLength(3)
  })

  it('are those who met and spoke, and those named early, rather than those named in passing', () => {
    const late = { mentions: [{ start: 3000, end: 3001, text: 'A', form: 'name' as const }] }
    const passing = Array.from({ length: 8 }, (_, n) => entity(`passing${n}`, 0.4, { type: 'organization', ...late }))
    const entities = [...passing, entity('early', 0.3, { type: 'place' }), entity('speaker', 0.2, late), entity('guest', 0.2, late)]
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
    const found = keys(keyActors(annotations({ entities, meetings: [meeting], attributions: [said('c1', 'speaker')] })))
    expect(found).toContain('guest')
    expect(found).toContain('speaker')
    expect(found).toContain('early')
  })

  it('keeps all entities, in their order', () => {
    const entities = [entity('a', 0.1), entity('b', 0.9)]
    expect(keyActors(annotations({ entities })).map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('key claims', () => {
  const document = parseDocument({ id: 'test', text: 'x'.repeat(400) })

  it('are seven at most, and every speaker is heard', () => {
    const attributions = [...Array.from({ length: 12 }, (_, n) => said(`a${n}`, 'loud', { quotation: 'mixed' })), said('b', 'quiet')]
    const actors = keyActors(annotations({ entities: [entity('loud', 1), entity('quiet', 0.1)] }))
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
