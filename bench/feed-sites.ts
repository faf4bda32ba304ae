import { type Answer, startFeedServer } from '../test/source/feed-server.ts'

// The sites of `bench -- sources`, a process of their own: their memory and their work are not the program's.
// node feed-sites.ts FEEDS ITEMS SITES sends { urls, whole } to its parent, and ends with it.

const [feeds = 0, itemsEach = 0, sites = 0] = process.argv.slice(2).map(Number)

const rss = (feed: number): string =>
  `<rss version="2.0"><channel><title>Feed ${feed}</title>${Array.from(
    { length: itemsEach },
    (_, i) =>
      `<item><title>Notice ${i} of ${feed}</title><link>/${feed}/${i}</link><guid isPermaLink="false">${feed}-${i}</guid><description>${'The harbour has a notice. '.repeat(40)}</description></item>`,
  ).join('\n')}</channel></rss>`

/** Ten ways to be broken, and how many items are whole all the same. */
const broken: readonly (readonly [answer: (good: string) => Answer, whole: number])[] = [
  [() => ({ status: 500 }), 0],
  [() => ({ status: 404 }), 0],
  [(good) => good.slice(0, good.lastIndexOf('<item>') + 40), itemsEach - 1],
  [() => '<!doctype html><html lang="en"><body>We are busy.</body></html>', 0],
  [
    (good) =>
      good.replace('<rss', '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss').replaceAll('Notice 7 ', 'Notice &b; '),
    itemsEach,
  ],
  [(good) => good.replaceAll(/<guid.*?<\/guid>/g, '<guid isPermaLink="false">0</guid>'), itemsEach],
  [(good) => Buffer.from(good.replaceAll('harbour', 'h\u00e1rbour'), 'latin1'), itemsEach],
  [(good) => good.replace('<title>Notice 3 of', '<title>Notice <b>3 of'), itemsEach],
  [() => '', 0],
  [(good) => good.replaceAll('</item>', '<pubDate>soon</pubDate></item>'), itemsEach],
]

const servers = await Promise.all(Array.from({ length: sites }, () => startFeedServer()))
const urls: string[] = []
let whole = 0
for (let i = 0; i < feeds; i++) {
  const server = servers[i % sites]
  const [breakIt, left] = i % 10 === 0 ? (broken[(i / 10) % broken.length] ?? [null, itemsEach]) : [null, itemsEach]
  server?.pages.set(`/feed/${i}`, breakIt ? breakIt(rss(i)) : rss(i))
  urls.push(server?.url(`/feed/${i}`) ?? '')
  whole += left
}
process.once('disconnect', () => process.exit())
process.send?.({ urls, whole })
