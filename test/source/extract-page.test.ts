import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/answer/read-article.ts'
import { parseDocument } from '../../src/document/parse-document.ts'
import { extractPage, type PageBytes } from '../../src/source/extract-page.ts'

const folder = new URL('../fixtures/pages/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace('.html', ''))

const now = Date.parse('2025-07-14T08:00:00Z')
const bytesOf = (html: string) => new Uint8Array(Buffer.from(html))
const extract = (html: string, page: Partial<PageBytes> = {}) =>
  extractPage({ bytes: bytesOf(html), type: 'text/html', charset: null, url: 'https://news.test/a', status: 200, now, ...page })
const articleOf = (result: ReturnType<typeof extractPage>) => {
  if ('problem' in result) throw new Error(result.problem)
  return result.page.article
}
const problemOf = (result: ReturnType<typeof extractPage>) => ('problem' in result ? result.problem : null)

describe('pages of our own writing', () => {
  test.each(names)('%s', (name) => {
    const wanted = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
    const html = readFileSync(new URL(`${name}.html`, folder), 'utf8')
    const result = extract(html, { url: wanted.url, status: wanted.status ?? 200 })
    const article = articleOf(result)
    expect(article).toMatchObject(wanted.article)
    for (const words of wanted.has) expect(article.text).toContain(words)
    for (const words of wanted.hasNot) expect(article.text).not.toContain(words)
    expect('page' in result && result.page.canonical).toBe(wanted.canonical)
    if (!wanted.article.teaser) expect(article.teaser).toBeUndefined()
    if (wanted.article.publisher === 'The Evening Post') expect(article.modifiedAt).toBeUndefined()
    expect(extract(html, { url: wanted.url, status: wanted.status ?? 200 })).toEqual(result)
    expect(readArticle(article)).toHaveProperty('briefed')
  })

  test('title and captions are known for what they are in the text', () => {
    const read = (name: string) => parseDocument(articleOf(extract(readFileSync(new URL(`${name}.html`, folder), 'utf8'))))
    expect(read('json-ld').title?.text).toBe('Westport harbour opens again after storm')
    expect(read('json-ld').text).not.toContain('Jane Doe')
    const { blocks, text } = read('captions')
    const captions = blocks.filter(({ kind }) => kind === 'caption').map(({ start, end }) => text.slice(start, end))
    expect(captions.join('\n')).toMatch(/Boats at the quay[\s\S]*CAPTION: The broken mole[\s\S]*CAPTION: Ada Lund/)
    expect(read('graph-wire').wire?.text).toBe('Reuters')
  })
})

const story = '<p>The minister said on Saturday that the bridge, which fell in the flood, would be built again within a year.</p>'.repeat(4)

describe('hostile and broken pages', () => {
  test.each([
    ['100,000 nested elements', '<div>'.repeat(100_000), 'nested too deep'],
    ['50,000 attributes', `<body ${Array.from({ length: 50_000 }, (_, i) => `a${i}=x`).join(' ')}>${story}`, 'too many attributes'],
    ['a million elements', '<i>x</i>'.repeat(500_000), 'too many elements'],
    ['attributes everywhere', `<body>${'<i a=1 b=2 c=3 d=4 e=5 f=6 g=7>x</i>'.repeat(50_000)}`, 'too many attributes'],
    ['nothing', '', 'empty'],
    ['blanks', ' \n\t ', 'empty'],
    ['nul bytes alone', '\0'.repeat(10_000), 'empty'],
    ['a page without words', '<html><body><div></div></body></html>', 'no article'],
    ['navigation only', '<html><body><nav><a href=/>Home</a> <a href=/b>Sport</a></nav></body></html>', 'no article'],
    ['scripts only', `<html><body><script>${'var a = 1;'.repeat(1000)}</script></body></html>`, 'no article'],
    [
      'a wall against programs',
      '<title>Just a moment...</title><p>Verify that you are human. Enable JavaScript and cookies to continue to this site, please.</p>',
      'person in a browser',
    ],
    ['words that are no page', 'Not found', 'no article'],
    ['tags that never end', `<html><body><article>${'<p '.repeat(1000)}`, 'no article'],
    ['an unclosed comment', '<html><body><!-- everything else', 'no article'],
  ])('%s', (_, html, words) => {
    expect(problemOf(extract(html))).toContain(words)
  })

  test('nul bytes and control characters in the midst are left out', () => {
    const { text } = articleOf(extract(`<article>${story.replaceAll('bridge', 'bri\0dge\u0001')}</article>`))
    expect(text).toContain('the bridge, which')
  })

  test('a wrong charset is seen through', () => {
    const html = `<html><head><meta charset="utf-8"></head><body>${story.replaceAll('bridge', 'café “bridge”')}</body></html>`
    expect(articleOf(extract(html, { charset: 'iso-8859-1' })).text).toContain('café “bridge”')
    const latin = new Uint8Array(Buffer.from(html.replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1'))
    expect(articleOf(extract('', { bytes: latin, charset: 'utf-8' })).text).toContain('café “bridge”')
  })

  test.each([
    [401, 'the site asks for a login (401)'],
    [402, 'the site asks for a subscription (402)'],
    [403, 'the site does not let me in (403)'],
    [451, 'the site may not show it here for legal reasons (451)'],
  ])('status %d with a beginning is a teaser, without one a sentence', (status, why) => {
    expect(articleOf(extract(`<article>${story}</article>`, { status })).teaser).toBe(why)
    expect(problemOf(extract('<p>No.</p>', { status }))).toMatch(status === 403 ? /person in a browser/ : /I could not read that link/)
  })

  test('a short page with a login, and a short page', () => {
    const line = '<p>The minister said on Saturday that the bridge would be built again.</p>'
    expect(articleOf(extract(`${line}<form><input type=password></form>`)).teaser).toBe('the site asks for a login')
    expect(articleOf(extract(line)).teaser).toBe('there was little to read on that page')
    expect(articleOf(extract(story)).teaser).toBeUndefined()
  })

  test('plain text is its own article', () => {
    const article = articleOf(
      extract('Ferry sinks off Westport\n\nA ferry sank on Saturday, police said.\n', {
        type: 'text/plain',
        url: 'https://www.news.test/a.txt#top',
      }),
    )
    expect(article).toEqual({
      id: 'https://news.test/a.txt',
      text: 'Ferry sinks off Westport\n\nA ferry sank on Saturday, police said.',
      url: 'https://www.news.test/a.txt',
      publishedAt: null,
    })
  })

  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div',
      '>',
      '<article>',
      '</article>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<table><tr><td>',
      '<br>',
      '<figure><figcaption>',
      '</figure>',
      '<html>',
      '<head>',
      '</head>',
      '<body>',
      '<meta property="og:title" content="',
      '">',
      '<script type="application/ld+json">',
      '{"@type":"NewsArticle","headline":',
      '[',
      ']',
      '}',
      '<svg>',
      '<li>',
      '&amp;',
      '&#0;',
      '<![CDATA[',
      '<title>',
    ),
    fc.string(),
    fc.constant('The minister said on Saturday that the bridge would be built again. '),
  )

  test('whatever the tags, there is an article or a sentence', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const result = extract(pieces.join(''))
        if ('problem' in result) {
          expect(result.problem).toMatch(/\.$/)
          return
        }
        expect(result.page.article.text.length).toBeGreaterThan(0)
        expect(result.page.article.text).not.toMatch(/[\0\u00ad\u200b]/)
      }),
    )
  })
})
