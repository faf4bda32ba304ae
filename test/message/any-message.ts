import fc from 'fast-check'
import type { Block, Line, Message, Run } from '../../src/message/message.ts'

/** Text as hostile as an article can be: any code unit, escapes, wide and right-to-left letters, markup of the platforms. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    '\u001b[31mred\u001b[0m',
    '\u009b2J',
    '<!channel> @everyone [x](javascript:1)',
    'שלום‮abc',
    '漢字 仮名 🧑‍🧑‍🧒 é',
    'a'.repeat(500),
    '\ud800',
  ),
  fc.array(fc.constantFrom('said ', 'the minister ', '"we will" ', 'über ', '北京 '), { maxLength: 40 }).map((words) => words.join('')),
)

const anyRun: fc.Arbitrary<Run> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('text' as const),
      text: anyText,
      style: fc.constantFrom('plain', 'strong', 'emphasis', 'small', 'code'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('text' as const), text: anyText, style: fc.constant('plain' as const), href: fc.webUrl() }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Run>({ kind: 'time', at: Date.UTC(2025, 6, 14, 7), shape: 'date-time', text: 'Monday 14 July 2025, 07:00 UTC' }),
  },
)

const anyLine: fc.Arbitrary<Line> = fc.array(anyRun, { maxLength: 4 })

const anyEvidence = fc.record({
  note: fc.option(fc.constantFrom('place and day from a photo caption', 'the other sentence')),
  words: anyLine,
})

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('heading' as const), text: anyText }),
  fc.record({ type: fc.constantFrom('paragraph' as const, 'note' as const), line: anyLine }),
  fc.record({
    type: fc.constant('fields' as const),
    fields: fc.array(fc.record({ label: fc.constantFrom('Met', 'Who', 'Said'), lines: fc.array(anyLine, { maxLength: 4 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({
    type: fc.constant('items' as const),
    items: fc.array(fc.record({ number: fc.option(fc.nat(200)), line: anyLine, evidence: fc.array(anyEvidence, { maxLength: 3 }) }), {
      maxLength: 6,
    }),
  }),
  fc.record({ type: fc.constant('quotation' as const), evidence: anyEvidence }),
  fc.constant<Block>({ type: 'divider' }),
  fc.constant<Block>({
    type: 'buttons',
    buttons: [
      { label: 'Who met whom', call: { command: 'meetings', options: { briefing: 'k', page: null } }, style: 'primary' },
      { label: 'Next', call: { command: 'claims', options: { briefing: 'k', page: 2 } }, style: 'plain' },
    ],
  }),
)

/** Any message that the types allow. */
export const anyMessage: fc.Arbitrary<Message> = fc.record({
  audience: fc.constantFrom('everyone' as const, 'asker' as const),
  fallback: anyText,
  blocks: fc.array(anyBlock, { maxLength: 6 }),
  about: fc.option(fc.constant('k')),
})
