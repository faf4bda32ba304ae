import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyze } from '../src/annotation/analyze.ts'
import { brief } from '../src/briefing/brief.ts'
import { parseDocument } from '../src/document/parse-document.ts'
import { printTable, verdict } from './measure.ts'

type GoldMention = readonly [start: number, end: number, text: string]
interface GoldEntity {
  readonly id: string
  readonly type: string
  readonly salience: { readonly score: number } | null
  readonly mentions: readonly GoldMention[]
}
interface GoldArticle {
  readonly id: string
  readonly text: string
  readonly dateCreated: string
  readonly entities: readonly GoldEntity[]
}

const file = join(import.meta.dirname, '../../shared/data/gum_news/train.jsonl')
const ACTORS = new Set(['person', 'organization', 'place'])

/** A name that we found, with the gold entity whose smallest mention holds it. */
interface Linked {
  readonly ours: string
  readonly gold: string
}

/** The entity whose smallest mention holds the span; a mention of a whole clause is none. */
const holderOf = (entities: readonly GoldEntity[], start: number, end: number): GoldEntity | null => {
  let best: GoldEntity | null = null
  let size = end - start + 60
  for (const entity of entities)
    for (const [from, to] of entity.mentions)
      if (from <= start && end <= to && to - from < size) {
        best = entity
        size = to - from
      }
  return best
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

/**
 * How well names are put together into actors (B³ over the names found that GUM knows), and how well the key actors agree with what GUM's five
 * summaries mention: the share of the first five that any summary has, and of those that three or more have, how many are key.
 */
export const actors = (): void => {
  if (!existsSync(file)) {
    console.log('\nGUM’s news is not beside this project: actors left out.')
    return
  }
  const articles = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldArticle)
  let [names, precision, recall, first, right, salient, found] = [0, 0, 0, 0, 0, 0, 0]
  const misses: string[] = []
  for (const { id, text, dateCreated, entities } of articles) {
    const document = parseDocument({ id, text, publishedAt: dateCreated })
    const briefing = brief(document, analyze(document))
    const known = entities.filter(({ type }) => ACTORS.has(type))
    const links: Linked[] = []
    const goldOf = new Map<string, Map<string, number>>()
    for (const actor of briefing.actors)
      for (const { start, end, form } of actor.mentions) {
        const holder = form === 'pronoun' ? null : holderOf(known, start, end)
        if (!holder) continue
        if (form === 'name') links.push({ ours: actor.id, gold: holder.id })
        const row = goldOf.get(actor.id) ?? new Map<string, number>()
        goldOf.set(actor.id, row.set(holder.id, (row.get(holder.id) ?? 0) + 1))
      }
    const score = bCubed(links)
    names += links.length
    precision += score.precision
    recall += score.recall
    const isOf = (actor: string): GoldEntity | undefined => {
      const most = [...(goldOf.get(actor) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0]
      return known.find((entity) => entity.id === most)
    }
    const key = briefing.actors.filter((actor) => actor.key)
    for (const actor of key.slice(0, 5)) {
      first++
      if (isOf(actor.id)?.salience) right++
      else misses.push(`${id}: ${actor.name} is in no summary`)
    }
    const told = new Set(key.map((actor) => isOf(actor.id)?.id))
    for (const entity of known) {
      if ((entity.salience?.score ?? 0) < 3 || !briefing.actors.some((actor) => isOf(actor.id)?.id === entity.id)) continue
      salient++
      if (told.has(entity.id)) found++
      else misses.push(`${id}: ${entity.mentions[0]?.[2]} is no key actor`)
    }
  }
  const [p, r] = [(100 * precision) / names, (100 * recall) / names]
  const f = (2 * p * r) / (p + r)
  console.log(`\nActors on ${articles.length} articles of GUM's news`)
  printTable([
    ['', 'P', 'R', 'F'],
    [`B³ over ${names} names`, p.toFixed(1), r.toFixed(1), f.toFixed(1)],
  ])
  console.log(`  ${verdict(`B³ ${f.toFixed(1)}`, 'at least 92', f >= 92)}`)
  const [atFive, of3] = [(100 * right) / first, (100 * found) / salient]
  console.log(`  ${verdict(`${atFive.toFixed(1)} % of the first five key actors are in a summary`, 'at least 70', atFive >= 70)}`)
  console.log(`  ${verdict(`${of3.toFixed(1)} % of ${salient} actors in three summaries are key`, 'at least 80', of3 >= 80)}`)
  if (process.argv.includes('--misses')) console.log(misses.join('\n'))
}
