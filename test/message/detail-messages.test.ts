import { describe, expect, test } from 'vitest'
import { claimsMessage, evidenceMessage, meetingsMessage } from '../../src/message/detail-messages.ts'
import type { Message } from '../../src/message/message.ts'
import { toPlainText } from '../../src/message/plain-text.ts'
import { article, articleWith, manyClaims } from './handmade.ts'

const read = (message: Message): string => toPlainText(message, { width: 100, color: false, zone: null, buttons: 'typed' })

const view = { key: 'k', page: null }

describe('who met whom', () => {
  test('each meeting has place, day, source and the sentences that prove it', () => {
    expect(read(meetingsMessage(article, view))).toBe(
      [
        'Who met whom · from “Fishing may start again, ministry says”',
        '',
        '1  Anna Reyes and Ivo Brandt · Lisbon · Saturday 17 May 2025 · according to the ministry · reported',
        '   > Foreign Minister Anna Reyes met Ivo Brandt in Lisbon on Saturday, the ministry said.',
        '',
        '2  Planned: Anna Reyes and Luka Horvat · Oslo · Tuesday 20 May 2025',
        '   > Reyes is to meet Luka Horvat in Oslo on Tuesday.',
      ].join('\n'),
    )
  })
  test('none is said to be none', () => {
    expect(read(meetingsMessage(articleWith({ meetings: [] }), view))).toContain('No meeting in this article.')
  })
})

describe('all claims', () => {
  test('each says who, through whom and how, and shows its sentence', () => {
    const words = read(claimsMessage(article, view))
    expect(words).toContain('3  Anna Reyes: "We will not wait" · via VTV · quoted\n   > "We will not wait," Reyes told VTV.')
    expect(words).toContain('4  Ivo Brandt: the boats would leave in June · reported')
  })

  test('a long list is paged, numbered through, and says how much is left', () => {
    const many = articleWith({ claims: manyClaims(12) })
    expect(read(claimsMessage(many, view))).toContain(
      'Page 1 of 3, 12 claims, 7 more after this page.\n\n[Next 5] /brief claims briefing:k page:2',
    )
    const last = read(claimsMessage(many, { key: 'k', page: 3 }))
    expect(last).toContain('12 Anna Reyes')
    expect(last).toContain('[Back] /brief claims briefing:k page:2')
    expect(last).not.toContain('Next')
    expect(read(claimsMessage(many, { key: 'k', page: 99 }))).toBe(last)
  })

  test('pages are for the asker alone', () => {
    expect(claimsMessage(article, view).audience).toBe('asker')
  })
})

describe('evidence', () => {
  test('the headline, the summary and what was not said stand on sentences', () => {
    const words = read(evidenceMessage(article, view))
    expect(words).toContain(
      '1  Headline: Fishing may start again, ministry says\n   > Fishing may start again, the ministry said on Sunday.',
    )
    expect(words).toContain('3  Not said: in the article’s own words\n   > The ministry declined to name the ports.')
  })
})
