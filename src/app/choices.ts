import type { Completed } from '../command/command.ts'
import { clean } from '../message/clean.ts'
import { shorten } from '../message/shorten.ts'
import type { Choice, Place } from '../ports/chat.ts'
import { timingInWords } from './digest-options.ts'
import type { Outside } from './outside.ts'

/** Of names that people read. */
const longestName = 100

const most = 25

/** Everything that may be chosen in a channel, in its order. */
const all: Readonly<Record<Completed, (place: Place, outside: Outside) => Promise<readonly Choice[]>>> = {
  briefings: async (place, { shown, briefings }) => {
    const filed = await Promise.all((await shown.latest(place, most)).map((key) => briefings.find(key)))
    return filed.flatMap((one) => (one ? [{ name: one.briefing.headline.text, value: one.key }] : []))
  },
  feeds: async (place, { following }) =>
    (await following.follows.list(place)).map(({ url, title }) => ({
      name: title === null ? url : `${title} · ${new URL(url).host}`,
      value: url,
    })),
  digests: async (place, { subscriptions }) =>
    (await subscriptions.of(place)).map(({ id, timing, paused }) => ({
      name: `${timingInWords(timing)} · ${id}${paused === null ? '' : ' · paused'}`,
      value: id,
    })),
}

/** Those that fit what was typed so far. StoreError. */
export const choicesOf = async (what: Completed, place: Place, typed: string, outside: Outside): Promise<readonly Choice[]> => {
  const wanted = typed.trim().toLowerCase()
  return (await all[what](place, outside))
    .map(({ name, value }) => ({ name: shorten(clean(name), longestName), value }))
    .filter(({ name, value }) => name.toLowerCase().includes(wanted) || (what !== 'briefings' && value.toLowerCase().includes(wanted)))
    .slice(0, most)
}
