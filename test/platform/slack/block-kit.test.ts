import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean } from '../../../src/message/clean.ts'
import { fit as fitted } from '../../../src/message/fit.ts'
import { type Block, type Line, link, type Message, plainWords, small, strong, text } from '../../../src/message/message.ts'
import { fitsSlack, toBlockKit } from '../../../src/platform/slack/block-kit.ts'
import { messageError } from '../../fakes/slack-server/block-limits.ts'
import { screenOf } from '../../fakes/slack-server/screen.ts'
import { anyMessage } from '../../message/any-message.ts'

const of = (...blocks: Block[]): Message => ({ audience: 'everyone', fallback: 'A briefing', about: null, blocks })

const screen = (message: Message) => {
  const { text: fallback, blocks } = toBlockKit(message)
  return screenOf(fallback, blocks)
}

/** Everything that is to be read in a message, blanks left out: they are the platform's to lay out. */
const wordsOf = (block: Block): string => {
  switch (block.type) {
    case 'heading':
      return block.text
    case 'paragraph':
    case 'note':
      return plainWords(block.line)
    case 'fields':
      return block.fields.map(({ label, lines }) => label + lines.map(plainWords).join('')).join('')
    case 'items':
      return block.items
        .map(
          ({ number, line, evidence }) =>
            `${number ?? ''}${plainWords(line)}${evidence.map((e) => (e.note ?? '') + plainWords(e.words)).join('')}`,
        )
        .join('')
    case 'quotation':
      return (block.evidence.note ?? '') + plainWords(block.evidence.words)
    case 'buttons':
      return block.buttons.map(({ label }) => label).join('')
    case 'divider':
      return ''
  }
}

const ink = (words: string): string => clean(words).replace(/\s/g, '')

describe('Block Kit', () => {
  test('a heading, a field of one line, a field of several with small print below, a note', () => {
    const { blocks } = toBlockKit(
      of(
        { type: 'heading', text: 'North Korea backs Russia, state media say' },
        {
          type: 'fields',
          fields: [
            { label: 'Who', lines: [[strong('Sergei Lavrov'), text(', Russian Foreign Minister')]] },
            { label: 'Met', lines: [[text('Kim – Lavrov')], [text('Lavrov – Rubio')], [small('and 2 more meetings')]] },
          ],
        },
        { type: 'note', line: [small('and 8 more claims')] },
      ),
    )
    expect(blocks).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'North Korea backs Russia, state media say', emoji: false } },
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'Who', style: { bold: true } }] },
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'Sergei Lavrov', style: { bold: true } },
              { type: 'text', text: ', Russian Foreign Minister' },
            ],
          },
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'Met', style: { bold: true } }] },
          {
            type: 'rich_text_list',
            style: 'bullet',
            elements: [
              { type: 'rich_text_section', elements: [{ type: 'text', text: 'Kim – Lavrov' }] },
              { type: 'rich_text_section', elements: [{ type: 'text', text: 'Lavrov – Rubio' }] },
            ],
          },
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'and 2 more meetings', style: { italic: true } }] },
        ],
      },
      { type: 'context', elements: [{ type: 'plain_text', text: 'and 8 more claims', emoji: false }] },
    ])
  })

  test('a button is its call', () => {
    const call = { command: 'claims', options: { briefing: 'kursk', page: 2 } } as const
    expect(toBlockKit(of({ type: 'buttons', buttons: [{ label: 'Next', call, style: 'primary' }] })).blocks).toEqual([
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: 'call:0',
            text: { type: 'plain_text', text: 'Next', emoji: false },
            value: 'claims|kursk|2',
            style: 'primary',
          },
        ],
      },
    ])
  })

  test('the bot’s own times are each reader’s own; in small print too', () => {
    const time = { kind: 'time', at: Date.UTC(2025, 6, 14, 7), shape: 'date-time', text: 'Monday 14 July 2025, 07:00 UTC' } as const
    const { blocks } = toBlockKit(of({ type: 'paragraph', line: [text('Next: '), time] }, { type: 'note', line: [text('since '), time] }))
    expect(blocks).toEqual([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'Next: ' },
              { type: 'date', timestamp: 1752476400, format: '{date_long} {time}', fallback: 'Monday 14 July 2025, 07:00 UTC' },
            ],
          },
        ],
      },
      {
        type: 'context',
        elements: [
          { type: 'plain_text', text: 'since', emoji: false },
          { type: 'mrkdwn', text: '<!date^1752476400^{date_long} {time}|Monday 14 July 2025, 07:00 UTC>' },
        ],
      },
    ])
  })

  test('a link in small print; one whose words would format stands in rich text, where nothing is parsed', () => {
    const note = (line: Line) => toBlockKit(of({ type: 'note', line })).blocks
    expect(note([link('apnews.com', 'https://apnews.com/a?b=1&c=2')])).toEqual([
      { type: 'context', elements: [{ type: 'mrkdwn', text: '<https://apnews.com/a?b=1&amp;c=2|apnews.com>', verbatim: true }] },
    ])
    expect(note([link('the *best* site', 'https://apnews.com/')])).toEqual([
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url: 'https://apnews.com/', text: 'the *best* site' }] }],
      },
    ])
  })

  test('an address that is none stays words', () => {
    const hostile: Line = [{ kind: 'text', text: 'here', style: 'plain', href: 'javascript:alert(1)' }]
    expect(screen(of({ type: 'paragraph', line: hostile }))).toEqual({ words: 'here (javascript:alert(1))', mischief: [] })
  })

  test('the fallback pings nobody, is one line and never empty', () => {
    expect(toBlockKit({ ...of(), fallback: '<!channel> a\nb & <@U1>' }).text).toBe('&lt;!channel&gt; a b &amp; &lt;@U1&gt;')
    expect(toBlockKit({ ...of(), fallback: ' \u200b' }).text).toBe('…')
    expect(toBlockKit({ ...of(), fallback: '&'.repeat(50_000) }).text.length).toBeLessThanOrEqual(3_000)
  })

  test('a message with nothing to show shows its fallback', () => {
    expect(screen({ ...of({ type: 'paragraph', line: [] }), fallback: 'Nothing new' }).words).toBe('Nothing new')
  })

  test('of any message, Slack takes every part, nothing is lost, and its words are words', () => {
    const withoutLinks = (message: Message): Message =>
      JSON.parse(JSON.stringify(message, (key, value) => (key === 'href' ? undefined : value)))
    fc.assert(
      fc.property(anyMessage.map(withoutLinks), (message) => {
        const parts = fitted(message, fitsSlack)
        const screens = parts.map((part) => {
          const { text: fallback, blocks } = toBlockKit(part)
          expect(messageError(fallback, blocks)).toBeNull()
          return screenOf(fallback, blocks)
        })
        expect(screens.flatMap(({ mischief }) => mischief)).toEqual([])
        const wanted = ink(message.blocks.map(wordsOf).join(''))
        if (parts.length === 1 && wanted !== '') expect(ink(screens[0]?.words ?? '')).toBe(wanted)
      }),
      { numRuns: 300 },
    )
  })

  test('long messages of any words are parted within the limits and lose no character', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      fc.constantFrom('the minister said ', '&', '👨‍👩‍👧 ', '漢字'),
    )
    const repeated = fc
      .tuple(piece, fc.integer({ min: 1, max: 16_000 }))
      .map(([words, length]) => words.repeat(Math.ceil(length / words.length)))
    const long = fc.array(repeated, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(long, (paragraphs) => {
        const message = of(...paragraphs.map((words): Block => ({ type: 'paragraph', line: [text(words)] })))
        const parts = fitted(message, fitsSlack).map(toBlockKit)
        for (const { text: fallback, blocks } of parts) expect(messageError(fallback, blocks)).toBeNull()
        const shown = parts.map(({ blocks }) => screenOf('', blocks).words).join('')
        const wanted = ink(paragraphs.join(''))
        if (wanted !== '') expect(ink(shown)).toBe(wanted)
      }),
      { numRuns: 25 },
    )
  })

  test('of links, only those that we set lead anywhere', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const set = new Set(JSON.stringify(message).match(/"href":"[^"]*"/g) ?? [])
        const { mischief } = screen(message)
        expect(mischief.filter((one) => !one.startsWith('link '))).toEqual([])
        expect(set.size > 0 || mischief.length === 0).toBe(true)
      }),
    )
  })
})
