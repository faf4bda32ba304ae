import { decodeHTML } from 'entities'

// What feeds put into titles and descriptions: HTML, HTML escaped once too often, or plain words with a "<" in them.

/** Elements that are not for reading. */
const unread = new Set([
  'script',
  'style',
  'iframe',
  'noscript',
  'svg',
  'form',
  'button',
  'select',
  'object',
  'template',
  'math',
  'textarea',
])

/** Elements that stand apart from what is around them. */
const apart =
  'address article aside blockquote br dd details dialog div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  )
const blocks = new Set(apart)

const inline =
  'a abbr acronym b bdi bdo big center cite code del em font i img ins kbd mark q s samp small span strike strong sub sup time tt u var video audio picture source wbr'.split(
    ' ',
  )
const known = new Set([...blocks, ...inline, ...unread])

const tag = /<(?:!--[\s\S]*?(?:-->|$)|!?\/?([a-z][a-z0-9:-]*)(?:\s[^<>]*|\/)?>)/gi

/** Whether the words have a tag that HTML knows: "5 < 6 > 4" and "<sic>" have none. */
const hasTags = (words: string): boolean => {
  for (const [, name] of words.matchAll(tag)) if (name && known.has(name.toLowerCase())) return true
  return false
}

/** The words of an HTML text: a blank line between blocks, no markup, entities read once, nothing of scripts and forms. */
const htmlWords = (html: string): string => {
  let words = ''
  let from = 0
  let skipping: string | null = null
  for (const found of html.matchAll(tag)) {
    const name = (found[1] ?? '').toLowerCase()
    const isEnd = found[0].startsWith('</')
    if (skipping !== null) {
      if (!(isEnd && name === skipping)) continue
      skipping = null
      from = found.index + found[0].length
      continue
    }
    // "<sic>" is a word in pointed brackets.
    if (name !== '' && !known.has(name)) continue
    words += decodeHTML(html.slice(from, found.index).replace(/\s+/g, ' '))
    from = found.index + found[0].length
    if (blocks.has(name)) words += '\n\n'
    if (unread.has(name) && !isEnd && !found[0].endsWith('/>')) skipping = name
  }
  return words + (skipping === null ? decodeHTML(html.slice(from).replace(/\s+/g, ' ')) : '')
}

/** White space as it is read: one blank within a paragraph, one empty line between two. */
const tidy = (words: string): string =>
  words
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** `guess` where the format does not tell: HTML where it has tags, else plain words whose entities are read if it has any ("AT&amp;T"). */
export type Markup = 'html' | 'plain' | 'guess'

/** The words of a text out of a feed, without markup; paragraphs are parted by an empty line. */
export const plainWords = (text: string, markup: Markup): string => {
  if (markup === 'plain') return tidy(text)
  return tidy(markup === 'html' || hasTags(text) ? htmlWords(text) : decodeHTML(text))
}
