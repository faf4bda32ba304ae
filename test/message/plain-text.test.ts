import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean } from '../../src/message/clean.ts'
import { type Message, small, strong, text } from '../../src/message/message.ts'
import { toPlainText } from '../../src/message/plain-text.ts'
import { shorten } from '../../src/message/shorten.ts'
import { displayWidth } from '../../src/message/width.ts'
import { anyMessage, anyText } from './any-message.ts'

const plain = { width: 64, color: false, zone: null, buttons: 'typed' } as const

const message: Message = {
  audience: 'everyone',
  fallback: 'Kim met Lavrov',
  about: 'k',
  blocks: [
    { type: 'heading', text: 'North Korea will support Russia, state media say' },
    { type: 'note', line: [text('London, Sunday 13 July 2025')] },
    {
      type: 'fields',
      fields: [
        { label: 'Met', lines: [[strong('Choe Son Hui – Sergei Lavrov'), text(', Wonsan, Saturday 12 July (per KCNA)')]] },
        {
          label: 'Said',
          lines: [[strong('Rubio'), text(': he shared Trump\'s "disappointment"'), small(' · part quoted')], [text('and 8 more claims')]],
        },
      ],
    },
    {
      type: 'items',
      items: [
        { number: 1, line: [text('Kim and Lavrov')], evidence: [{ note: 'from a photo caption', words: [text('Kim greets Lavrov.')] }] },
      ],
    },
    {
      type: 'buttons',
      buttons: [{ label: 'All claims', style: 'plain', call: { command: 'claims', options: { briefing: 'k', page: 2 } } }],
    },
    { type: 'note', line: [text('ask: /brief who met whom?')] },
  ],
}

describe('plain text', () => {
  test('reads as the design sketches it', () => {
    expect(toPlainText(message, plain)).toBe(
      [
        'North Korea will support Russia, state media say',
        'London, Sunday 13 July 2025',
        '',
        'Met   Choe Son Hui – Sergei Lavrov, Wonsan, Saturday 12 July',
        '      (per KCNA)',
        'Said  Rubio: he shared Trump\'s "disappointment" · part quoted',
        '      and 8 more claims',
        '',
        '1  Kim and Lavrov',
        '   from a photo caption',
        '   > Kim greets Lavrov.',
        '',
        '[All claims] /brief claims page:2',
        'ask: /brief who met whom?',
      ].join('\n'),
    )
  })

  test('on a narrow screen labels stand above their lines', () => {
    expect(toPlainText({ ...message, blocks: message.blocks.slice(2, 3) }, { ...plain, width: 40 })).toBe(
      [
        'Met',
        '  Choe Son Hui – Sergei Lavrov, Wonsan,',
        '  Saturday 12 July (per KCNA)',
        'Said',
        "  Rubio: he shared Trump's",
        '  "disappointment" · part quoted',
        '  and 8 more claims',
      ].join('\n'),
    )
  })

  test('colours are only where they are wished, and change no word', () => {
    const colored = toPlainText(message, { ...plain, color: true })
    expect(colored).toContain('\u001b[1mNorth Korea')
    expect(colored.replace(/\u001b\[\d*m/g, '')).toBe(toPlainText(message, plain))
  })

  test("the bot's own time is told in the reader's zone, else as it stands", () => {
    const next: Message = {
      ...message,
      blocks: [{ type: 'paragraph', line: [{ kind: 'time', at: Date.UTC(2025, 6, 14, 7), shape: 'date-time', text: '07:00 UTC' }] }],
    }
    expect(toPlainText(next, { ...plain, zone: 'Europe/London' })).toMatch(/^Monday 14 July 2025.* 08:00 BST$/)
    expect(toPlainText(next, plain)).toBe('07:00 UTC')
  })

  test('no article can send a byte to the terminal that is not a visible character', () => {
    fc.assert(
      fc.property(anyMessage, (any) => {
        const printed = toPlainText(any, plain)
        expect(printed.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/)
        expect(Buffer.from(printed).toString()).toBe(printed)
      }),
    )
  })

  test('no line is wider than the screen', () => {
    fc.assert(
      fc.property(anyMessage, fc.integer({ min: 30, max: 120 }), (any, width) => {
        for (const line of toPlainText(any, { ...plain, width }).split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('clean', () => {
  test('keeps letters of every script and whole emoji', () => {
    const kept = 'Łódź, naïve café, 北京, שלום, می‌خواهم, 🧑‍🧑‍🧒, “quoted”'
    expect(clean(kept)).toBe(kept)
  })
  test('folds breaks and tabs, drops escapes and direction overrides', () => {
    expect(clean('a\r\n\tb\u001b[31mc\u202Ed\u200be')).toBe('a b[31mcde')
  })
  test('cleaning twice changes nothing more', () => {
    fc.assert(
      fc.property(anyText, (any) => {
        expect(clean(clean(any))).toBe(clean(any))
      }),
    )
  })
})

describe('shorten', () => {
  test('cuts after a word, says so, and closes the quotation that it cut open', () => {
    expect(shorten('would support "all the measures" taken by Russia in relation to the crisis', 52)).toBe(
      'would support "all the measures" taken by Russia …',
    )
    expect(shorten('he shared the "disappointment and frustration with their counterparts"', 40)).toBe(
      'he shared the "disappointment and …"',
    )
    expect(shorten('"This is a milestone." … "We are thrilled." … "It is a start."', 50)).toBe(
      '"This is a milestone." … "We are thrilled." …',
    )
  })
  test('never longer than asked, nor half a character', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 10, max: 100 }), (any, max) => {
        expect(shorten(any, max).length).toBeLessThanOrEqual(Math.max(max, 0))
      }),
    )
  })
})
