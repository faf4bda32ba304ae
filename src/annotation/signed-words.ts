import type { FoundAttribution } from './found-attribution.ts'
import { quotesWithin, type Reading } from './reading.ts'

/** "… — Anna Hale (@annahale) May 5, 2026", "“…” – Anna Hale, senator": who signs stands behind the last dash of a paragraph. */
const SIGNED = /^(?<said>\S.*\S)\s*(?<dash>—|–|―|--)\s*(?<by>\p{Lu}[^—–―\n]{2,90})$/su
const DASH = /[—–―]|--/
const HANDLE = /\(@\w{2,}\)/
/** What a post ends with that nobody said. */
const LINKS = /(?:\s*(?:pic\.(?:twitter|x)\.com\/\w+|https?:\/\/\S+))+(?=["”’]?$)/u

/** What is signed with a name instead of told by a verb: a post on a network set into the article, a quotation set apart. One claim each. */
export const signedWords = (reading: Reading): FoundAttribution[] => {
  const { document, names, sentenceOf } = reading
  let next = 0
  return document.blocks.flatMap(({ kind, start, end, firstSentence }): FoundAttribution[] => {
    const text = kind === 'paragraph' ? document.text.slice(start, end) : ''
    const { said = '', dash = '', by = '' } = (DASH.test(text) && SIGNED.exec(text)?.groups) || {}
    if (by === '') return []
    const quoted = quotesWithin(reading, { start, end }).some((quote) => quote.start === start && quote.end === start + said.length)
    if (!quoted && !HANDLE.test(by)) return []
    const at = end - by.length
    while ((names[next]?.end ?? Infinity) <= at) next++
    const source = names[next]
    if (source?.start !== at) return []
    const mark = document.tokens.findLastIndex((token) => token.text.startsWith(dash.charAt(0)) && token.end <= at)
    const link = LINKS.exec(said)
    // the closing mark stands behind the link
    const content = link && !quoted ? said.slice(0, link.index) : said
    if (mark < 0 || content.trim() === '' || sentenceOf[source.first] === undefined) return []
    return [
      {
        source: { first: source.first, last: source.last },
        cue: { first: mark, last: mark + 1 },
        content: [{ start, end: start + content.length }],
        via: null,
        sentence: firstSentence,
        rule: 'signed',
      },
    ]
  })
}
