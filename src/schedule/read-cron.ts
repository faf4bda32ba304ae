import { Cron } from 'croner'

/** What is read of a cron field: numbers, names of days and months, lists, ranges, steps. None of cron's dialects (L, W, #, ?, @daily). */
const field = /^(?:\*|[\da-z]{1,3}(?:-[\da-z]{1,3})?)(?:\/\d{1,2})?(?:,(?:\*|[\da-z]{1,3}(?:-[\da-z]{1,3})?)(?:\/\d{1,2})?){0,23}$/i
const names = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat)$/i

const isField = (text: string): boolean => field.test(text) && (text.match(/[a-z]+/gi) ?? []).every((word) => names.test(word))

/** How close two digests of a channel may come, in ms. */
const closest = 15 * 60_000

/** Five fields of cron, checked; null where the words are none. A sentence where they are wrong, never come, or come too often. */
export const readCron = (words: string): { readonly words: string; readonly cron: string } | { readonly problem: string } | null => {
  const fields = words.split(' ')
  if (fields.length !== 5 || !fields.every((text) => /^[\d*]/.test(text) || isField(text)) || !/^[\d*]/.test(fields[0] ?? '')) return null
  const wrong = {
    problem: `I cannot read "${words.slice(0, 60)}" as five cron fields: minute, hour, day, month, weekday. Try: 30 7 * * 1-5.`,
  }
  if (!fields.every(isField)) return wrong
  try {
    // A leap day comes within eight years, also over 2100.
    const runs = new Cron(words, { mode: '5-part', timezone: 'UTC' }).nextRuns(60, new Date(Date.UTC(2026, 0, 1)))
    if (runs.length === 0) return { problem: `"${words}" never comes: there is no such day.` }
    const gaps = runs.slice(1).map((run, i) => run.getTime() - (runs[i]?.getTime() ?? 0))
    if (Math.min(...gaps) < closest)
      return { problem: `"${words}" comes too often: I send a digest every 15 minutes at most. Try: every 4 hours.` }
    return { words: `cron ${words}`, cron: words }
  } catch {
    return wrong
  }
}
