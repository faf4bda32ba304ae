import { DAY, readDay } from './dates.ts'
import type { Span } from './span.ts'
import { WIRE } from './wires.ts'

/** The head of an article's first paragraph. */
export interface Head extends Span {
  readonly place: string | null
  readonly date: string | null
  /** "Reuters" in "LONDON (Reuters) —". */
  readonly wire: Span | null
}

const CAPS = "(?:ST\\. )?\\p{Lu}[\\p{Lu}\\p{M}.'’/-]*\\p{Lu}\\.?"
const TITLED = "\\p{Lu}[\\p{L}\\p{M}.'’-]+"
const REGION = `(?: ?, ?(?!${DAY})(?:(?:${CAPS}|${TITLED})(?: (?:${CAPS}|${TITLED}|of|and)){0,2}))`
const AGENCY = '(?: ?\\( ?(?<agency>[^()\\n]{2,40}?) ?\\)| ?/(?<slashed>[A-Za-z ]{2,20})/)'
const DASH = '(?: ?(?:-{2,}|[—–―]+) ?| - ?)'

const head = (pattern: string): RegExp => new RegExp(`^${pattern}`, 'u')

/** The forms of a head, the surest first. What follows must not be a small letter: "NATO — which was founded" is no head. */
const FORMS: readonly RegExp[] = [
  // "date 2025-07-13 LONDON --", also without a place
  head(
    `(?:[Dd]ate|DATE):? (?<date>\\d{4}-\\d{2}-\\d{2})(?: (?<place>(?:${CAPS}|${TITLED})(?: (?:${CAPS}|${TITLED})){0,3}${REGION}{0,2}))?(?:${AGENCY})?${DASH}`,
  ),
  // "BEIJING, July 12 (Xinhua) --", "BEIJING , July 12 ( Xinhua ) -", "LONDON (Reuters) -", "MOSCOW, July 13. /TASS/."
  head(`(?<place>${CAPS}(?: ${CAPS}){0,4}${REGION}{0,2}) ?,?(?: ?[,.]? ?(?<date>${DAY}))?[,.]?${AGENCY}(?:${DASH}|[.:] )`),
  // "PARIS, July 3 -", "NEW DELHI, 3 July:"
  head(`(?<place>${CAPS}(?: ${CAPS}){0,4}${REGION}{0,2})[,.]? (?<date>${DAY})(?:${DASH}|: )`),
  // "WASHINGTON —", "NEW DELHI, INDIA —", "FLINT, Mich. –"
  head(`(?<place>${CAPS}(?: ${CAPS}){0,4}${REGION}{0,2})${DASH}(?=[^\\p{Ll}\\s])`),
  // "Seoul (Yonhap) -", "Wonsan, July 12 (KCNA) --"
  head(`(?<place>${TITLED}(?: ${TITLED}){0,2}${REGION}{0,2})(?:,? (?<date>${DAY}))?[,.]? ?\\((?<agency>${WIRE}[^()\\n]{0,20})\\)${DASH}`),
  // "Wonsan, July 12 —"
  head(`(?<place>${TITLED}(?: ${TITLED}){0,2}${REGION}{0,2}), (?<date>${DAY})${DASH}(?=[^\\p{Ll}\\s])`),
  // "Taipei, Taiwan — The"
  head(`(?<place>${TITLED}(?: ${TITLED}){0,2}${REGION}) ?[—–―] ?(?=\\p{Lu}[^—–―]*$)`),
  // "(Reuters) -", "Sept. 8 (UPI) —"
  head(`(?:(?<date>${DAY}) )?\\((?<agency>${WIRE}[^()\\n]{0,20}|CNN|BBC)\\)${DASH}`),
  // "Thursday, May 7, 2015 On Tuesday, the"
  head(`(?<date>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \\p{Lu}\\p{Ll}+ \\d{1,2},? \\d{4})[.:]?(?: (?=[\\p{Lu}"“‘])|$)`),
]

/** What one of the forms needs at least: most paragraphs have nothing of it. */
const SIGN = /--|[—–―(/:]| -|^\p{Lu}\p{Ll}+day/u

/** Words in capitals that start a line without being a place: "WATCH — ", "UPDATE - ", "FILE - ". */
const LABEL =
  /^(?:WATCH|BREAKING|UPDATED?|EXCLUSIVE|ANALYSIS|OPINION|COMMENT(?:ARY)?|VIDEO|LIVE|NOTE|PHOTOS?|FILE|CORRECTION|CORRECTED|EDITOR|REVIEW|INTERVIEW|EXPLAINER|FACTBOX|TIMELINE|QUESTION|ANSWER|MORE|RELATED|READ|SEE|WHY|HOW|WHAT|WHO|ABSTRACT|HANDOUT|GROUP|ALERT|URGENT|WRAPUP|ROUNDUP|PROFILE|FOCUS|FEATURE|NEWS|PRESS|MEDIA|POLL|Q|A|NATO|NASA|U\.S|US|UN|EU|GOP|FBI|CIA|COVID-\d+)\b/

const SMALL = /\p{Ll}/u

const DAY_ALONE = new RegExp(`^${DAY}$`)

/** The head at `span.start`, if the block begins with one. `published` (ISO date) gives a day without a year its year. */
export const readHead = (text: string, span: Span, published: string | null): Head | null => {
  const start = text
    .slice(span.start, Math.min(span.end, span.start + 160))
    .replaceAll('\u00a0', ' ')
    .replaceAll('\t', ' ')
  if (!SIGN.test(start) || LABEL.test(start)) return null
  const shouted = !SMALL.test(text.slice(span.start, Math.min(span.end, span.start + 300)))
  for (const form of FORMS) {
    const found = form.exec(start)
    if (!found) continue
    const { place = null, date, agency, slashed } = found.groups ?? {}
    if (shouted && !agency && !slashed && !date) return null
    const name = agency ?? slashed
    const inside = name === undefined ? -1 : found[0].lastIndexOf(name)
    const dayInBrackets = name !== undefined && DAY_ALONE.test(name)
    return {
      start: span.start,
      end: span.start + found[0].trimEnd().length,
      place,
      date: date ? readDay(date, published) : dayInBrackets && name ? readDay(name, published) : null,
      wire: name === undefined || dayInBrackets ? null : { start: span.start + inside, end: span.start + inside + name.length },
    }
  }
  return null
}

const DATE_LINE = new RegExp(
  `^(?:(?:Published|Updated|Posted|Date|Last updated|First published|Issued)(?: on| at)?:? )?(?:\\d{1,2}:\\d{2}(?: ?[AaPp]\\.?[Mm]\\.?)?(?: [A-Z]{2,4})?,? )?(?<day>${DAY})(?:,? (?:at )?\\d{1,2}[:.]\\d{2}.{0,25})?\\.?$`,
  'i',
)

/** The ISO date of a line that holds nothing else: "Thursday, May 7, 2015", "Updated: 12 July 2025 10:30 GMT"; undefined for other lines. */
export const readDateLine = (line: string, published: string | null): string | null | undefined => {
  if (line.length > 80) return undefined
  const day = DATE_LINE.exec(line)?.groups?.day
  return day === undefined ? undefined : readDay(day, published)
}

/** "13.40pm - ", "14:32 GMT: ", "13:55 " before a capital: when an entry of a live page was written. */
const CLOCK =
  /^\d{1,2}[.:]\d{2}(?: ?[AaPp]\.?[Mm]\.?)?(?: (?:GMT|BST|UTC|CET|CEST|E[SD]?T|P[SD]?T|C[SD]T))?(?: ?[-–—:|] +| +(?=\p{Lu}))(?=\S)/u

/** How many characters the clock time at the beginning of a line takes; 0 where there is none. */
export const clockLength = (line: string): number => CLOCK.exec(line)?.[0].length ?? 0
