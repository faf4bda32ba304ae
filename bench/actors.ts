import { existsSync } from 'node:fs'
import { keyActors } from '../src/briefing/key-actors.ts'
import { keyActorWeights } from '../src/briefing/models/key-actors.weights.ts'
import { printTable, verdict } from './measure.ts'
import { type ActorExamples, actorExamples, actorWeights } from './train/actor-examples.ts'
import { type GoldEntity, GUM_NEWS, goldOf, gumArticles, holderOf } from './train/gum-actors.ts'

const PLACES = 5
/** By so many of GUM's five summaries somebody is named who must be key. */
const MANY = 3

/** A name that we found, with the gold entity whose smallest mention holds it. */
interface Linked {
  readonly ours: string
  readonly gold: string
}

/** B³ (Bagga & Baldwin 1998): how much of each mention's chain is right, and how much of its entity the chain has; summed, in per cent later. */
const bCubed = (links: readonly Linked[]): { precision: number; recall: number } => {
  const count = (key: (link: Linked) => string): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const link of links) counts.set(key(link), (counts.get(key(link)) ?? 0) + 1)
    return counts
  }
  const [ours, gold, both] = [count((link) => link.ours), count((link) => link.gold), count((link) => `${link.ours} ${link.gold}`)]
  let [precision, recall] = [0, 0]
  for (const link of links) {
    const shared = both.get(`${link.ours} ${link.gold}`) ?? 0
    precision += shared / (ours.get(link.ours) ?? 1)
    recall += shared / (gold.get(link.gold) ?? 1)
  }
  return { precision, recall }
}

/** How names are put together, over all articles. */
const merging = (articles: readonly ActorExamples[]): void => {
  let [names, precision, recall] = [0, 0, 0]
  for (const { article, annotations } of articles) {
    const links = annotations.entities.flatMap(({ id, mentions }) =>
      mentions.flatMap(({ start, end, form }): Linked[] => {
        const holder = form === 'name' ? holderOf(article.entities, start, end) : null
        return holder ? [{ ours: id, gold: holder.id }] : []
      }),
    )
    const score = bCubed(links)
    names += links.length
    precision += score.precision
    recall += score.recall
  }
  const [p, r] = [(100 * precision) / names, (100 * recall) / names]
  const f = (2 * p * r) / (p + r)
  printTable([
    ['', 'P', 'R', 'F'],
    [`B³ over ${names} names`, p.toFixed(1), r.toFixed(1), f.toFixed(1)],
  ])
  console.log(`  ${verdict(`B³ ${f.toFixed(1)}`, 'at least 92', f >= 92)}`)
}

interface Hits {
  /** Of the first five actors, key or not, how many are in a summary. */
  first: number
  /** The same with each of GUM's entities counted once, though we may have it as two actors. */
  once: number
  /** What the best order of our actors would have there. */
  best: number
  /** What a reader is shown of these, and how many of them are in a summary. */
  shown: number
  right: number
  /** Actors that three summaries name, and how many of them are key. */
  salient: number
  found: number
}

const hitsOf = ({ article, document, annotations }: ActorExamples, weights: readonly number[]): Hits => {
  const actors = keyActors(document, annotations, weights).map((actor) => ({ ...actor, gold: goldOf(article.entities, actor) }))
  const inSummary = (some: readonly { gold: GoldEntity | null }[]): string[] =>
    some.flatMap(({ gold }) => (gold?.salience ? [gold.id] : []))
  const named = actors.filter(({ mentions }) => mentions.some(({ form }) => form !== 'pronoun'))
  const shown = actors.filter(({ key }) => key)
  const told = new Set(shown.map(({ gold }) => gold?.id))
  const salient = article.entities.filter(
    ({ id, salience }) => (salience?.score ?? 0) >= MANY && actors.some(({ gold }) => gold?.id === id),
  )
  return {
    first: inSummary(named.slice(0, PLACES)).length,
    once: new Set(inSummary(named.slice(0, PLACES))).size,
    best: Math.min(PLACES, inSummary(named).length),
    shown: shown.slice(0, PLACES).length,
    right: inSummary(shown.slice(0, PLACES)).length,
    salient: salient.length,
    found: salient.filter(({ id }) => told.has(id)).length,
  }
}

/**
 * How well names are put together into actors (B³ over the names found that GUM knows), and how well the key actors agree with what GUM's five summaries
 * name. P@5 counts all five places of every article, also where fewer than five are in any summary, so its ceiling is below 100; beside it what is right of
 * the key actors that a reader is shown there. The weights are learnt from these articles: what counts is held out, each article read with weights from the others.
 */
export const actors = (): void => {
  if (!existsSync(GUM_NEWS)) {
    console.log('\nGUM’s news is not beside this project: actors left out.')
    return
  }
  const articles = gumArticles().map(actorExamples)
  console.log(`\nActors on ${articles.length} articles of GUM's news`)
  merging(articles)
  const heldOut = articles.map((one) =>
    hitsOf(one, actorWeights(articles.filter((other) => other !== one).flatMap(({ examples }) => examples))),
  )
  const rows: readonly [string, readonly Hits[]][] = [
    ['held out', heldOut],
    ['  20 news articles', heldOut.filter((_, at) => articles[at]?.article.id.includes('_news_'))],
    ['  15 interviews', heldOut.filter((_, at) => articles[at]?.article.id.includes('_interview_'))],
    ['as shipped', articles.map((one) => hitsOf(one, keyActorWeights))],
  ]
  const share = (hits: readonly Hits[], key: keyof Hits, of: keyof Hits | null): number =>
    (100 * hits.reduce((sum, hit) => sum + hit[key], 0)) / hits.reduce((sum, hit) => sum + (of ? hit[of] : PLACES), 0)
  printTable([
    ['key actors in a summary', 'P@5', 'at best', 'each once', 'of those shown', `named by ${MANY} found`],
    ...rows.map(([name, hits]) => [
      name,
      ...[
        share(hits, 'first', null),
        share(hits, 'best', null),
        share(hits, 'once', null),
        share(hits, 'right', 'shown'),
        share(hits, 'found', 'salient'),
      ].map((value) => value.toFixed(1)),
    ]),
  ])
  const [atFive, ofMany] = [share(heldOut, 'first', null), share(heldOut, 'found', 'salient')]
  console.log(`  ${verdict(`P@5 ${atFive.toFixed(1)}`, 'at least 70', atFive >= 70)}`)
  console.log(`  ${verdict(`${ofMany.toFixed(1)} % of those in three summaries are key`, 'at least 80', ofMany >= 80)}`)
}
