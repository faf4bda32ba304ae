import { describe, expect, test } from 'vitest'
import { briefingMessage } from '../../src/message/briefing-message.ts'
import type { Message } from '../../src/message/message.ts'
import { toPlainText } from '../../src/message/plain-text.ts'
import { article, articleWith, manyClaims } from './handmade.ts'

const read = (message: Message, buttons: 'typed' | 'none' = 'typed'): string =>
  toPlainText(message, { width: 100, color: false, zone: null, buttons })

describe('a briefing at a glance', () => {
  test('tells what happened, who met whom, who is who, and who said what and how', () => {
    expect(read(briefingMessage(article, 'k'))).toBe(
      [
        'Fishing may start again, ministry says',
        'Lisbon, Sunday 18 May 2025 · Coastwire · 1 min',
        '',
        'Met   Anna Reyes and Ivo Brandt, Lisbon, Saturday 17 May (per the ministry)',
        '      Planned: Anna Reyes and Luka Horvat, Oslo, Tuesday 20 May',
        'Who   Anna Reyes, Foreign Minister · Ivo Brandt',
        '      also the ministry',
        'Said  The ministry: Fishing may start again · reported',
        '      Anna Reyes, via VTV: "We will not wait" · quoted',
        '      Ivo Brandt: the boats would leave in June · reported',
        '      and 1 more claim',
        '',
        '[Who met whom] /brief meetings · [All claims] /brief claims · [Evidence] /brief evidence',
        'Ask: /brief what did Anna Reyes say?',
      ].join('\n'),
    )
  })

  test('is for everyone, speaks of its briefing, and always has a plain line for notifications', () => {
    const message = briefingMessage(article, 'k')
    expect(message).toMatchObject({ audience: 'everyone', about: 'k', fallback: 'Fishing may start again, ministry says' })
  })

  test('offers no button where nobody can press one', () => {
    expect(briefingMessage(article, null).blocks.some(({ type }) => type === 'buttons')).toBe(false)
  })

  test('says what is not there, and then offers no button for it', () => {
    const words = read(briefingMessage(articleWith({ meetings: [], claims: [], actors: [] }), 'k'))
    expect(words).toContain('no meeting in this article')
    expect(words).toContain('nobody is quoted or reported')
    expect(words).toContain('nobody is named')
    expect(words).not.toContain('[Who met whom]')
    expect(words).not.toContain('[All claims]')
  })

  test('counts what it leaves out', () => {
    expect(read(briefingMessage(articleWith({ claims: manyClaims(20), meetings: [] }), null))).toContain('and 17 more claims')
  })

  test('without claims the summary says what happened', () => {
    const summary = [{ text: 'Boats stayed in port.', evidence: [{ start: 400, end: 401, text: 'x' }] }]
    expect(read(briefingMessage(articleWith({ claims: [], meetings: [], summary }), null))).toContain('Boats stayed in port.')
  })

  test('a hostile headline, name and role stay one line of plain words', () => {
    const headline = { text: 'War\n\u001b[31mis over\u202e', evidence: [] }
    const words = read(briefingMessage(articleWith({ headline }), null))
    expect(words.split('\n')[0]).toBe('War [31mis over')
  })
})
