/** UTF-16 code units: a long book chapter, a hundred times an article. */
const longest = 1_048_576

const invisible = /[\s\p{Cc}\p{Cf}\p{Zs}\u2800\u3164]/gu

const tag =
  /<\/?(?:a|article|b|body|br|div|em|figure|h[1-6]|head|html|i|img|li|link|main|meta|nav|p|script|section|span|strong|style|table|td|tr|ul)\b[^<>]{0,500}>/gi

/** A document's head, or tags that make up a tenth of it; one stray <br> in an article is no page. */
const isHtml = (text: string): boolean => {
  if (/^\s*(?:<!doctype html|<html[\s>]|<\?xml[\s?])/i.test(text)) return true
  const sample = text.slice(0, 20_000)
  const tags = sample.match(tag) ?? []
  return tags.length >= 6 && tags.join('').length * 10 > sample.length
}

/** Bytes of a picture or a program that somebody took for text: NULs, or more control characters than lines. */
const isBinary = (text: string): boolean => {
  const sample = text.slice(0, 20_000)
  const odd = sample.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0
  return sample.includes('\u0000') || odd * 10 > sample.length
}

/**
 * Why a text cannot be read as an article, as a sentence for the person who gave it; null where it can be. Odd characters, capitals, unclosed marks
 * and the like are no reason. The language is not looked at here: see `detectLanguage`.
 */
export const whyUnreadable = (text: string): string | null => {
  if (text.length > longest)
    return `It is too long: ${text.length.toLocaleString('en')} characters. Dateline reads up to 1 MB, a single article.`
  if (isBinary(text)) return 'It is not text but binary data. Dateline reads plain text.'
  if (text.replace(invisible, '') === '') return 'It is empty: there is nothing to read.'
  if (isHtml(text)) return "It is a web page's HTML, not its text. Please give its link instead, or the article's text."
  return null
}
