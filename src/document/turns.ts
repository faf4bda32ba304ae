import type { Block, Turn } from './document.ts'

const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]*"
/** "Lena Moss:", "HW:", "MARIA STONE, UNION LEADER:", "Q:" at the start of a line, before words. */
const LABEL = new RegExp(
  `^(?<name>${NAME}(?: (?:${NAME}|de|von|van|al|of)){0,4})(?:, (?<role>[^:.!?\\n]{2,60}))?(?: \\([^()\\n]{1,30}\\))?(?::|(?<=^[QA])\\.) +(?=\\S)`,
  'u',
)

const NEWSROOM = /\b(?:anchor|co-anchor|host|co-host|correspondent|reporter|presenter|moderator|interviewer|newsreader)\b/i

const REPORTS = new RegExp(`${NAME} (${NAME}) (?:reports from|reports\\.|has (?:the|this) (?:story|report))`, 'u')

/** "Moss" and "LENA MOSS" are one speaker, "HW" and "Harbour Weekly" too. */
const keyOf = (name: string, names: readonly string[]): string => {
  const initialsOf = (long: string): string =>
    long
      .split(' ')
      .map((word) => word.charAt(0))
      .join('')
  const long = names.find((other) => other.includes(' ') && initialsOf(other) === name) ?? name
  return (long.split(' ').at(-1) ?? '').toLowerCase()
}

/**
 * The turns of a text in which people take turns: three lines or more that begin with a speaker, one of whom comes again after another.
 * "Location: …", "Price: …" are no turns: nothing comes again. In order; empty for nearly every article.
 */
export const findTurns = (text: string, blocks: readonly Block[]): Turn[] => {
  const found = blocks.flatMap(({ kind, start, end }) => {
    if (kind === 'boilerplate' || kind === 'caption' || kind === 'title') return []
    const match = LABEL.exec(text.slice(start, Math.min(end, start + 160)))
    const name = match?.groups?.name
    if (!match || !name) return []
    const colon = start + match[0].trimEnd().length - 1
    const said = { start: start + match[0].length, end }
    return [
      { name, role: match.groups?.role ?? '', speaker: { start, end: start + name.length }, colon: { start: colon, end: colon + 1 }, said },
    ]
  })
  if (found.length < 3) return []
  const names = found.map(({ name }) => name)
  const keys = names.map((name) => keyOf(name, names))
  const comesAgain = keys.some((key, at) => at > 1 && keys[at - 1] !== key && keys.slice(0, at - 1).includes(key))
  const asked = names.includes('Q') && names.includes('A')
  if (!comesAgain && !asked) return []
  // "TOM REED, CORRESPONDENT:" is later "REED:"
  const newsroom = new Set(keys.filter((_, at) => NEWSROOM.test(found[at]?.role ?? '')))
  // "Nadia Black reports from the capital.": the turns of "BLACK:"
  const [, reporter] = REPORTS.exec(text.slice(0, found[0]?.speaker.start ?? 0)) ?? []
  if (reporter) newsroom.add(reporter.toLowerCase())
  return found.map(({ speaker, colon, said }, at) => ({ speaker, colon, said, ofNewsroom: newsroom.has(keys[at] ?? '') }))
}
