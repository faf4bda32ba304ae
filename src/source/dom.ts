import { parseHTML } from 'linkedom'

/** As much of an element as is used here; linkedom's own types are none. */
export interface PageElement {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number
  /** In small letters: "p". */
  readonly localName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<PageElement>
  readonly parentElement: PageElement | null
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  remove(): void
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement
}

/** linkedom takes tags as they come: a page that leaves out html or body, as it may, would have none. */
const withBody = (html: string): string => {
  const hasHtml = /<html[\s>]/i.test(html)
  if (hasHtml && /<body[\s>]/i.test(html)) return html
  const end = /<\/head\s*>/i.exec(html)
  const start = /<html(?:\s[^>]*)?>/i.exec(html)
  const at = end ? end.index + end[0].length : start ? start.index + start[0].length : 0
  const whole = `${html.slice(0, at)}<body>${html.slice(at)}`
  return hasHtml ? whole : `<html>${whole.replace(/<!doctype[^>]*>/i, '')}</html>`
}

/** The page as a tree. It runs no script and loads nothing. */
export const parsePage = (html: string): PageDocument => parseHTML(withBody(html)).document as unknown as PageDocument

/** An element's words on one line; '' where there is none. */
export const wordsOf = (element: PageElement | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()

/** An attribute, however its name is written: linkedom takes `<META NAME="date">` as it comes. */
export const attributeOf = (element: PageElement, name: string): string | null =>
  element.getAttribute(name) ?? element.getAttribute(name.toUpperCase())
