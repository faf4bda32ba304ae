import { isCaption, isCredit } from '../document/captions.ts'
import type { PageElement } from './dom.ts'

const unread = new Set(
  'script style noscript template button form input select textarea svg math iframe object audio video canvas dialog'.split(' '),
)

const apart = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

/** Marks that nobody sees and that would stand between letters: soft hyphens, zero-width blanks, byte order marks, and control characters. */
const unseen = /[\u00ad\u200b\u2060\ufeff\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** Words as they are read: no blank twice, none around a line's end. */
const tidy = (text: string): string =>
  text
    .replace(unseen, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()

/** "CAPTION: Rescuers at the bridge": in plain text nothing else tells that it is of a picture. A credit alone is known for what it is. */
const captionLine = (caption: string): string => {
  const sentences = caption.split(/(?<=[.!?]["”’]?) (?=[\p{Lu}"“(])/u)
  const isKnown = sentences.length === 1 && isCredit(caption) ? true : isCaption(sentences) && !isCredit(caption)
  return isKnown ? caption : `CAPTION: ${caption}`
}

const isPicture = (element: PageElement): boolean => {
  if (element.localName === 'figcaption' || element.localName === 'caption') return true
  if (element.localName === 'figure') return element.querySelector('blockquote, pre, table') === null
  return /(?:^|[\s_-])(?:caption|photo-?credit|image-?credit)(?:$|[\s_-])/i.test(element.getAttribute('class') ?? '')
}

const paragraphsOf = (root: PageElement): readonly string[] => {
  const paragraphs: string[] = []
  let open = ''
  const close = (): void => {
    // Two line ends within a paragraph are how old pages part paragraphs.
    paragraphs.push(
      ...tidy(open)
        .split(/\n{2,}/)
        .filter((text) => text !== '' && text !== '•'),
    )
    open = ''
  }
  const read = (node: PageElement): void => {
    if (node.nodeType === 3) open += (node.textContent ?? '').replace(/\s+/g, ' ')
    if (node.nodeType !== 1 || unread.has(node.localName)) return
    const name = node.localName
    if (name === 'br') open += '\n'
    else if (isPicture(node)) {
      close()
      const caption = paragraphsOf(node)
        .join(' ')
        .replace(/\n/g, ' ')
        .replace(/^CAPTION: /, '')
      if (caption !== '') paragraphs.push(captionLine(caption))
    } else {
      if (apart.has(name)) close()
      if (name === 'li') open = '• '
      for (const child of node.childNodes) read(child)
      if (name === 'td' || name === 'th') open += ' '
      if (apart.has(name)) close()
    }
  }
  for (const child of root.childNodes) read(child)
  close()
  return paragraphs
}

/**
 * The words of an element as plain text: a paragraph each, an empty line between two; captions are paragraphs of their own that are told from the story's;
 * "• " before list items; what is no reading matter is left out. Every word is the page's own but for "CAPTION: " before a caption.
 */
export const pageText = (root: PageElement): string => paragraphsOf(root).join('\n\n')
