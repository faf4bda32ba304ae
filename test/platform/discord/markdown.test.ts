import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean } from '../../../src/message/clean.ts'
import { link, strong, text } from '../../../src/message/message.ts'
import { toMarkdown } from '../../../src/platform/discord/markdown.ts'
import { anyText } from '../../message/any-message.ts'
import { readDiscord } from './discord-markdown.ts'

/** Pieces of Discord's own syntax, put together in any way. */
const syntax = fc
  .array(
    fc.constantFrom(
      ...[
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '*',
        '**',
        '_',
        '__',
        '~~',
        '||',
        '`',
        '```',
        '\\',
        '#',
        '-',
        '-# ',
        '> ',
        '>>> ',
        '1. ',
        '@everyone',
        '@here',
      ],
      ...[
        '<@1>',
        '<#1>',
        '<t:1:R>',
        '<a:x:1>',
        ':smile:',
        'https://evil.example',
        'http://',
        '</brief:1>',
        ' ',
        'word',
        '\n',
        '10:30',
        'a',
        '"',
        "'",
        '+ ',
        '<id:home>',
      ],
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))

describe('words of an article', () => {
  test.each([
    '@everyone and @here',
    '<@123> <@&5> <#9> </brief:1> <id:customize>',
    '# Title',
    '-# small',
    '> quoted',
    '>>> quoted to the end',
    '- item',
    '+ item',
    '1. item',
    '* item',
    '**bold** *it* __under__ _it_ ~~gone~~ ||hidden|| `code` ```block```',
    'https://evil.example/login',
    '<https://evil.example>',
    '[your bank](https://evil.example)',
    '[your bank](<https://evil.example> "title")',
    'discord: :smile: <:x:1> <t:1:R>',
    'back\\slash \\*not\\*',
  ])('%s is seen to the letter and does nothing', (words) => {
    expect(readDiscord(toMarkdown([text(words)]))).toEqual({ words, active: [] })
  })

  test('any of them are seen to the letter and do nothing', () => {
    fc.assert(
      fc.property(fc.oneof(syntax, anyText), (words) => {
        expect(readDiscord(toMarkdown([text(words)]))).toEqual({ words: clean(words).trim(), active: [] })
      }),
      { numRuns: 2_000 },
    )
  })

  test('strong words stay within their marks, and neighbours within theirs', () => {
    fc.assert(
      fc.property(syntax, syntax, syntax, (before, inner, after) => {
        const read = readDiscord(toMarkdown([text(before), strong(inner), text(after)]))
        // Blanks of three runs in a row may stay three blanks.
        expect(read.words.replace(/\s+/g, '')).toBe(clean(before + inner + after).replace(/\s+/g, ''))
        expect(read.active).toEqual(clean(inner).trim() === '' ? [] : ['strong'])
      }),
      { numRuns: 1_000 },
    )
  })

  test('a link leads where it should and nowhere else, whatever its words are', () => {
    fc.assert(
      fc.property(syntax, fc.webUrl({ withQueryParameters: true, withFragments: true }), syntax, (words, address, after) => {
        const { active } = readDiscord(toMarkdown([link(words, address), text(after)]))
        expect(active).toHaveLength(1)
        expect(new URL(active[0]?.replace(/^link /, '') ?? '').host).toBe(new URL(address).host)
      }),
      { numRuns: 1_000 },
    )
  })

  test.each(['javascript:alert(1)', 'https://', `https://news.example/${'a'.repeat(2_000)}`])('%s is no address to lead to', (href) => {
    expect(readDiscord(toMarkdown([{ kind: 'text', text: 'here', style: 'plain', href }]))).toEqual({ words: 'here', active: [] })
  })

  test('two styles side by side keep apart', () => {
    const line = [
      strong('a'),
      { kind: 'text', text: 'b', style: 'emphasis' } as const,
      { kind: 'text', text: 'c', style: 'code' } as const,
      strong('d'),
      strong('e'),
    ]
    expect(readDiscord(toMarkdown(line))).toEqual({ words: 'abcde', active: ['strong', 'emphasis', 'code', 'strong'] })
  })
})
