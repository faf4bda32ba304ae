import { archiveTerms } from '../answer/archive-terms.ts'
import type { ArchiveStore, BriefingStore, FiledBriefing, KeptPage, PageStore, Shown, ShownStore } from '../ports/articles.ts'
import type { Place } from '../ports/chat.ts'

/** How much is kept before the oldest goes. */
const most = 500

const sameChannel = (a: Place, b: Place): boolean => a.platform === b.platform && a.workspace === b.workspace && a.channel === b.channel

/** A store that forgets when the program ends: for tests of the app, and the reference for the stores that do not forget. */
export const createMemoryStore = (): {
  readonly briefings: BriefingStore
  readonly shown: ShownStore
  readonly archive: ArchiveStore
  readonly pages: PageStore
} => {
  const filed = new Map<string, FiledBriefing>()
  const shown: Shown[] = []
  /** Which page an address leads to, and each page's versions, the latest last. */
  const leads = new Map<string, string>()
  const versions = new Map<string, KeptPage[]>()
  return {
    briefings: {
      save: async (briefing) => {
        filed.delete(briefing.key)
        filed.set(briefing.key, briefing)
        const [oldest] = filed.keys()
        if (filed.size > most && oldest !== undefined) filed.delete(oldest)
      },
      find: async (key) => filed.get(key) ?? null,
      texts: async (keys) =>
        keys.flatMap((key) => {
          const one = filed.get(key)
          return one ? [{ key, article: JSON.stringify(one.article), briefing: JSON.stringify(one.briefing) }] : []
        }),
    },
    shown: {
      record: async (one) => {
        const before = shown.findIndex(({ place, message }) => sameChannel(place, one.place) && message === one.message)
        if (before >= 0) shown.splice(before, 1)
        shown.push(one)
        shown.sort((a, b) => a.at - b.at)
        if (shown.length > most) shown.shift()
      },
      about: async (place, message) => {
        const here = shown.filter((one) => sameChannel(one.place, place))
        const own = here.findLast((one) => one.message === message) ?? here.findLast((one) => one.place.thread === message)
        return own?.briefing ?? null
      },
      latest: async (place, limit) => {
        const here = shown.filter((one) => sameChannel(one.place, place) && (place.thread === null || one.place.thread === place.thread))
        return [...new Set(here.map(({ briefing }) => briefing).reverse())].slice(0, limit)
      },
    },
    archive: {
      find: async (place, { terms, from, to, limit }) => {
        const first = new Map(
          shown
            .filter((one) => sameChannel(one.place, place))
            .toReversed()
            .map(({ briefing, at }) => [briefing, at]),
        )
        const fitting = [...first].flatMap(([key, at]) => {
          const one = filed.get(key)
          const day = Math.floor((one?.briefing.article.publishedAt ? Date.parse(one.briefing.article.publishedAt) : at) / 86_400_000)
          const own = one ? archiveTerms(one.briefing) : []
          return terms.length > 0 && day >= from && day <= to && terms.every((term) => own.includes(term)) ? [{ key, day }] : []
        })
        const sorted = fitting.sort((a, b) => b.day - a.day || (a.key < b.key ? -1 : 1))
        return sorted.slice(0, limit)
      },
    },
    pages: {
      find: async (address) => versions.get(leads.get(address) ?? '')?.at(-1) ?? null,
      save: async ({ addresses, ...page }) => {
        const [own = page.key] = addresses
        for (const address of addresses) leads.set(address, own)
        versions.set(own, [...(versions.get(own) ?? []).filter(({ key }) => key !== page.key), page])
      },
      before: async (key) => {
        for (const list of versions.values()) {
          const at = list.findIndex((page) => page.key === key)
          if (at >= 0) return list[at - 1]?.key ?? null
        }
        return null
      },
    },
  }
}
