const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** "mondays", "Thu.", "weds" → 1, 4, 3; null where it is no day. */
const dayOf = (word: string): number | null => {
  const short = word.toLowerCase().replace(/\.$/, '').replace(/days$/, 'day')
  const found = names.findIndex((name) => short.length >= 3 && (name.startsWith(short) || `${name.slice(0, 3)}s` === short))
  if (found >= 0) return found
  return { weds: 3, thurs: 4, tues: 2 }[short] ?? null
}

export interface Days {
  /** The fifth field of cron. */
  readonly field: string
  /** "daily", "weekdays", "mondays and thursdays". */
  readonly words: string
}

const inWords = (days: readonly number[]): string => {
  const plural = days.map((day) => `${(names[day] ?? '')[0]?.toUpperCase()}${(names[day] ?? '').slice(1)}s`)
  return plural.length < 2 ? plural.join('') : `${plural.slice(0, -1).join(', ')} and ${plural.at(-1)}`
}

const span = (from: number, to: number): readonly number[] => Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, i) => (from + i) % 7)

/** The days of "daily", "every weekday", "mondays and thursdays", "mon-fri", "tuesday to saturday"; null where the words name none. */
export const readDays = (words: string): Days | null => {
  if (/^(?:on|every|each)$/i.test(words)) return null
  const bare = words
    .toLowerCase()
    .replace(/^(?:(?:on|every|each)\s+)+/, '')
    .trim()
  if (/^(?:daily|day|days|morning|evening|)$/.test(bare)) return { field: '*', words: 'daily' }
  if (/^(?:weekdays?|working days?|workdays?)$/.test(bare)) return { field: '1-5', words: 'weekdays' }
  if (/^weekends?$/.test(bare)) return { field: '0,6', words: 'weekends' }
  const between = /^(\S+)\s*(?:-|–|to|through|until)\s*(\S+)$/.exec(bare)
  const [from, to] = between ? [dayOf(between[1] ?? ''), dayOf(between[2] ?? '')] : [null, null]
  const days =
    from !== null && to !== null
      ? span(from, to)
      : bare
          .split(/\s*(?:,|&|\+|\band\b|\s)\s*/)
          .filter(Boolean)
          .map(dayOf)
  if (days.length === 0 || days.some((day) => day === null)) return null
  const each = [...new Set(days as readonly number[])]
  if (each.length === 7) return { field: '*', words: 'daily' }
  // The week begins on Monday where it is told, on Sunday where cron counts.
  return { field: [...each].sort((a, b) => a - b).join(','), words: inWords(each.sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7))) }
}
