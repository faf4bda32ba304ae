import { readFileSync } from 'node:fs'
import { inData } from './paths.ts'

/** An article without its title, and the title that its editor gave it. */
export interface Titled {
  readonly title: string
  readonly text: string
  readonly day: string | null
}

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The text behind the lines that make up its title; without the word that some papers set before it ("LETTERS."). */
export const withoutTitle = (text: string, title: string): string => {
  let rest = text.trimStart()
  let seen = ''
  for (let end = rest.indexOf('\n'); end >= 0 && seen.length < letters(title).length; end = rest.indexOf('\n')) {
    const line = letters(rest.slice(0, end))
    const begins = seen === '' && line.slice(0, 25) === letters(title).slice(0, 25)
    if (!letters(title).startsWith(seen + line) && !begins) break
    seen += line
    rest = rest.slice(end).trimStart()
  }
  return rest.replace(/^(?:ABSTRACT|LETTERS?)\.?\s*/i, '')
}

const linesOf = <T>(file: string): T[] =>
  readFileSync(inData(file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

/** The 35 Wikinews articles and interviews of GUM's train part (CC BY). */
const gumNews = (): Titled[] =>
  linesOf<{ title: string; text: string; dateCreated: string }>('gum_news/train.jsonl').map(({ title, text, dateCreated }) => ({
    title,
    text: withoutTitle(text, title),
    day: dateCreated,
  }))

/** Voice of America's articles (public domain) as M2E2 has them: the title, a hyphen and the dateline stand before the first sentence. */
const voiceOfAmerica = (): Titled[] =>
  linesOf<{ date: string; sentences: { text: string }[] }>('meetings/m2e2_voa_docs.jsonl').flatMap(({ date, sentences }) => {
    const whole = sentences
      .map(({ text }) => text.replace(/-\s*$/, '').trim())
      .map((text) => (/[.!?”"']$/.test(text) ? text : `${text}.`))
      .join(' ')
    const head = /^(.{15,110}?)\s?-(?:(?=[^a-z]*—)([A-Z][A-Z ,/.'’]+—)\s?-?)?(?=[A-Z“"‘'])/.exec(whole)
    const title = head?.[1] ?? ''
    const length = title.split(' ').length
    if (!head || length < 4 || length > 16) return []
    return [{ title, text: `${head[2] ? `${head[2]} ` : ''}${whole.slice(head[0].length)}`, day: date }]
  })

/** Articles whose titles may teach the shipped program: GUM's news and Voice of America. Never PolNeAR's, which may only be measured. */
export const titledArticles = (): Titled[] => [...gumNews(), ...voiceOfAmerica()]
