import type { FeedServer } from '../../test/source/feed-server.ts'

/** What the people type, in turns. */
export const lines: readonly string[] = [
  'ask who met whom?',
  'status',
  'digest list',
  'article 000_7ee25d2f685fed20',
  'ask what did Lavrov say?',
  'claims',
  'feed list',
  'meetings',
]
const towns = ['Bergen', 'Lisbon', 'Tampere', 'Valletta', 'Ostrava', 'Bruges', 'Cork', 'Graz', 'Split', 'Turku']
const events = [
  'a ferry will stop',
  'a court will sit',
  'a mill will close',
  'a market will open',
  'a bridge will be mended',
  'a school will move',
]
const people = ['Karin Holm', 'Rui Matos', 'Ines Prado', 'Jonas Vik', 'Hany Fawzi', 'Ada Lund', 'Tom Reyes']

const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T

/** The i-th article: of its own town, event, persons and number. */
const articleOf = (i: number): string =>
  `${at(towns, i).toUpperCase()} -- In ${at(towns, i)} ${at(events, i * 7)} on day ${i}, mayor ${at(people, i * 3)} said. ` +
  `${at(people, i * 3)} met ${at(people, i * 3 + 1)} in ${at(towns, i + 3)} on Monday. "We have waited ${i + 2} days for it," ${at(people, i * 3 + 1)} told reporters. ` +
  `The council of ${at(towns, i)} has ${i + 11} members, officials at the harbour said. `.repeat(8)

interface Item {
  readonly title: string
  readonly link: string
  readonly description: string
}

const feedOf = (items: readonly Item[]): string =>
  `<rss version="2.0"><channel><title>Coast News</title>${items
    .map(
      ({ title, link, description }) =>
        `<item><title>${title}</title><link>${link}</link><guid>${link}</guid><description>${description}</description></item>`,
    )
    .join('')}</channel></rss>`

/** New articles on a site, one after the other in the feeds in turns, each with a page of its own; a feed shows the last thirty. */
export const publishOn = (site: Pick<FeedServer, 'pages' | 'url'>, feeds: readonly string[]) => {
  const items = new Map(feeds.map((path): [string, Item[]] => [path, []]))
  let articles = 0
  return {
    articles: () => articles,
    publish: (): void => {
      const path = at(feeds, articles)
      const [link, text] = [`/article/${articles}`, articleOf(articles)]
      const title = `In ${at(towns, articles)} ${at(events, articles * 7)} on day ${articles}`
      const list = [{ title, link: site.url(link), description: text.slice(0, 200) }, ...(items.get(path) ?? [])].slice(0, 30)
      items.set(path, list)
      const body = `<html><head><title>${title}</title></head><body><article><p>${text}</p></article></body></html>`
      site.pages.set(link, { headers: { 'content-type': 'text/html' }, body })
      site.pages.set(path, feedOf(list))
      articles += 1
    },
  }
}
