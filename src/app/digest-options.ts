import type { OptionsOf } from '../command/catalogue.ts'
import { UsageError } from '../errors.ts'
import { optionsInWords } from '../message/options-in-words.ts'
import { zoneCity } from '../message/period-in-words.ts'
import type { DigestOptions, QuietHours, Subscription } from '../ports/digests.ts'

const clock = /^([01]?\d|2[0-3])(?:[:.]([0-5]\d))?$/

const two = (words: string): string => words.padStart(2, '0')

/** "22:00-07:00", "22 to 7". UsageError. */
const readQuiet = (typed: string): QuietHours => {
  const ends = typed.split(/\s*(?:-|–|to)\s*/).map((end) => clock.exec(end.trim()))
  const [from, to] = ends.map((end) => (end ? `${two(end[1] ?? '')}:${end[2] ?? '00'}` : null))
  if (ends.length !== 2 || !from || !to || from === to) throw new UsageError(`"${typed}" are no hours that I know. Try: 22:00-07:00.`)
  return { from, to }
}

const list = (typed: string | null, parting: RegExp): readonly string[] => [
  ...new Set(
    (typed ?? '')
      .split(parting)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
]

/** What a digest is to hold, from what was typed. UsageError. */
export const readDigestOptions = ({ about, feeds, most, length, quiet, empty }: OptionsOf<'digest add'>): DigestOptions => {
  const addresses = list(feeds, /[\s,]+/)
  const wrong = addresses.find((address) => !/^https?:\/\/\S+$/i.test(address))
  if (wrong !== undefined)
    throw new UsageError(
      `"${wrong.slice(0, 80)}" is no address of a feed. It begins with https://, and /brief feed list shows those of this channel.`,
    )
  return {
    feeds: addresses.length > 0 ? addresses : null,
    about: list(about, /\s*(?:,|;|\bor\b)\s*/),
    most: most ?? 10,
    length: length ?? 'short',
    quiet: quiet === null ? null : readQuiet(quiet),
    whenEmpty: empty ?? 'silent',
  }
}

/** Whether two digests hold the same, in whatever order it was asked for. */
export const sameOptions = (one: DigestOptions, other: DigestOptions): boolean => {
  const [a, b] = [one, other].map(({ about, feeds, ...rest }) =>
    optionsInWords({ ...rest, about: about.map((name) => name.toLowerCase()).sort(), feeds: feeds?.toSorted() ?? null }),
  )
  return a === b
}

/** "daily 08:00 London" */
export const timingInWords = ({ words, zone }: Subscription['timing']): string => `${words} ${zoneCity(zone)}`
