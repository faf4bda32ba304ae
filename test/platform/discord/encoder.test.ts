import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Call } from '../../../src/command/catalogue.ts'
import { clean } from '../../../src/message/clean.ts'
import { type Block, type Line, type Message, small, strong, text } from '../../../src/message/message.ts'
import { toComponents, toDiscord } from '../../../src/platform/discord/encoder.ts'
import { bodyProblems, mayPing } from '../../fakes/discord-server/body-limits.ts'
import { buttonsOf } from '../../fakes/discord-server/people.ts'
import { anyMessage, anyText } from '../../message/any-message.ts'
import { readDiscord, textsOf } from './discord-markdown.ts'

const saying = (...blocks: Block[]): Message => ({ audience: 'everyone', fallback: 'Kim met Lavrov', about: null, blocks })

const paragraph = (...line: Line): Block => ({ type: 'paragraph', line })

const shown = (message: Message): string =>
  toDiscord(message)
    .flatMap(({ components }) => textsOf(components))
    .join('\n--\n')

/** A line as it must be seen: its words, a time as nothing, a word for an address whose own words cannot bear it. */
const lineWords = (line: Line): string =>
  line.map((run) => (run.kind === 'time' ? '' : clean(run.text) + (run.href && clean(run.text).trim() === '' ? 'link' : ''))).join('')

const blockWords = (block: Block): string => {
  switch (block.type) {
    case 'heading':
      return clean(block.text)
    case 'paragraph':
    case 'note':
      return lineWords(block.line)
    case 'fields':
      return block.fields.map(({ label, lines }) => label + lines.map(lineWords).join('')).join('')
    case 'items':
      return block.items
        .map(
          ({ number, line, evidence }) =>
            (number === null ? '' : `${number}.`) +
            lineWords(line) +
            evidence.map(({ note, words }) => (note ?? '') + lineWords(words)).join(''),
        )
        .join('')
    case 'quotation':
      return (block.evidence.note ?? '') + lineWords(block.evidence.words)
    case 'divider':
    case 'buttons':
      return ''
  }
}

const bare = (words: string): string => words.replace(/\s+/g, '')

/** Only what the encoder itself does: the styles of runs and of blocks. */
const own = /^(?:strong|emphasis|code|heading|small|quote|time <t:\d+:F>)$/

const hasBrackets = (block: Block): boolean => /[[\]\\]/.test(JSON.stringify(block))

describe('any message', () => {
  test('is within every limit of Discord, and pings nobody', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const bodies = toDiscord(message)
        expect(bodies.length).toBeGreaterThan(0)
        for (const body of bodies) {
          expect(bodyProblems(body)).toEqual([])
          expect(mayPing(body)).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('is within them when it is very long, too', () => {
    const long = fc
      .array(anyText, { minLength: 60, maxLength: 90 })
      .map((words) => saying({ type: 'heading', text: words.join(' ') }, ...words.map((one) => paragraph(text(one)))))
    fc.assert(
      fc.property(long, (message) => {
        for (const body of toDiscord(message)) expect(bodyProblems(body)).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  test('is seen with all its words, and nothing in it is alive that is not ours', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        for (const block of message.blocks) {
          const read = textsOf(toComponents(saying(block)).components).map(readDiscord)
          const words = bare(read.map((one) => one.words).join(''))
          // Where the words of a link have brackets, the word "link" stands after them.
          expect(hasBrackets(block) ? words.replaceAll('link', '') : words).toBe(
            hasBrackets(block) ? bare(blockWords(block)).replaceAll('link', '') : bare(blockWords(block)),
          )
          const addresses = [...JSON.stringify(block).matchAll(/"href":"((?:[^"\\]|\\.)*)"/g)].map(
            ([, href]) => new URL(String(JSON.parse(`"${href}"`))).host,
          )
          const points = read.flatMap((one) => one.active).filter((active) => active === 'list').length
          expect(points).toBeLessThanOrEqual(block.type === 'fields' ? block.fields.flatMap(({ lines }) => lines).length : 0)
          for (const active of read.flatMap((one) => one.active)) {
            if (active.startsWith('link ')) expect(addresses).toContain(new URL(active.slice(5)).host)
            // The points before a field's lines are ours, one a line; no other words begin a list.
            else if (active !== 'list') expect(active).toMatch(own)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a briefing on a phone', () => {
  const briefing = saying(
    { type: 'heading', text: 'North Korea will "unconditionally support" Russia, state media say' },
    { type: 'note', line: [text('London, Sunday 13 July 2025 · 3 min')] },
    {
      type: 'fields',
      fields: [
        { label: 'Met', lines: [[strong('Choe Son Hui – Sergei Lavrov'), text(', Wonsan'), small(' (per KCNA)')]] },
        { label: 'Said', lines: [[strong('Rubio'), text(': he shared "frustration"')], [small('and 8 more claims')]] },
      ],
    },
    {
      type: 'buttons',
      buttons: [{ label: 'Who met whom', call: { command: 'meetings', options: { briefing: 'k', page: null } }, style: 'primary' }],
    },
    { type: 'note', line: [text('Ask: '), { kind: 'text', text: '/brief who met whom?', style: 'code' }] },
  )

  test('is one framed message: headline, small print, what belongs together in one place', () => {
    expect(toDiscord(briefing)).toHaveLength(1)
    expect(toDiscord(briefing)[0]?.components).toMatchObject([
      { type: 17, components: [{ type: 10 }, { type: 10 }, { type: 10 }, { type: 1 }, { type: 10 }] },
    ])
    expect(shown(briefing).split('\n--\n')).toEqual([
      '### North Korea will "unconditionally support" Russia, state media say\n-# London, Sunday 13 July 2025 · 3 min',
      '**Met**\n**Choe Son Hui – Sergei Lavrov**, Wonsan \\(per KCNA\\)',
      '**Said**\n**Rubio**: he shared "frustration"\n-# and 8 more claims',
      '-# Ask: `/brief who met whom?`',
    ])
  })

  test('has its buttons as calls', () => {
    expect(buttonsOf(toDiscord(briefing)[0]?.components ?? [])).toMatchObject([{ label: 'Who met whom', custom_id: 'meetings|k' }])
  })

  test('evidence is a quotation under its statement', () => {
    const answer = saying({
      type: 'items',
      items: [
        { number: 1, line: [strong('Kim')], evidence: [{ note: 'day from a photo caption:', words: [text('1. "Saturday" > all')] }] },
      ],
    })
    expect(shown(answer)).toBe('**1.** **Kim**\n-# day from a photo caption\\:\n> 1\\. "Saturday" \\> all')
  })

  test("the bot's own time is each reader's own", () => {
    const at = Date.UTC(2025, 6, 14, 7)
    const times = (['date', 'time', 'date-time', 'relative'] as const).map((shape) =>
      shown(saying(paragraph({ kind: 'time', at, shape, text: 'Monday' }))),
    )
    expect(times).toEqual(['<t:1752476400:D>', '<t:1752476400:t>', '<t:1752476400:F>', '<t:1752476400:R>'])
  })
})

describe('buttons', () => {
  const claims = (briefing: string): Call => ({ command: 'claims', options: { briefing, page: null } })
  const button = (label: string, call: Call) => ({ label, call, style: 'plain' as const })

  test('of the same call twice have ids of their own that mean the same', () => {
    const [body] = toDiscord(saying({ type: 'buttons', buttons: [button('One', claims('k')), button('Two', claims('k'))] }))
    expect(buttonsOf(body?.components ?? []).map(({ custom_id }) => custom_id)).toEqual(['claims|k', 'claims|k|'])
  })

  test('six stand in two rows', () => {
    const buttons = Array.from({ length: 6 }, (_, i) => button(`b${i}`, claims(`k${i}`)))
    expect(toDiscord(saying({ type: 'buttons', buttons }))[0]?.components).toMatchObject([{ components: [{ type: 1 }, { type: 1 }] }])
  })

  test('a call too long for an id is shown as it may be typed', () => {
    const question = `what did ${'the minister and '.repeat(8)}the president say?`
    const message = saying({
      type: 'buttons',
      buttons: [button('Lavrov', { command: 'ask', options: { question, briefing: 'k', page: null } })],
    })
    expect(shown({ ...message, about: 'k' })).toBe(`Lavrov: \`/brief ask ${question}\``)
  })
})

describe('a message with nothing to see', () => {
  test('shows its fallback, to the letter', () => {
    expect(shown({ ...saying(), fallback: '@everyone *look*' })).toBe('\\@everyone \\*look\\*')
    expect(shown({ ...saying(paragraph(text(' '))), fallback: '' })).toBe('…')
  })
})
