import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { analyze } from '../src/annotation/analyze.ts'
import { brief } from '../src/briefing/brief.ts'
import type { Article } from '../src/document/article.ts'
import { parseDocument } from '../src/document/parse-document.ts'
import { inTurns, median, milliseconds, printTable, quantile, verdict } from './measure.ts'
import { clientArticle, longerArticles } from './texts.ts'

const wink = winkNlp(model)

const contestants = (article: Article) => ({
  dateline: () => {
    const document = parseDocument(article)
    return brief(document, analyze(document))
  },
  floor: () => wink.readDoc(article.text),
  peer: () => {
    const read = compromise(article.text)
    return [read.people().out('array'), read.quotations().out('array')]
  },
})

type Contestant = keyof ReturnType<typeof contestants>

const labels: Readonly<Record<Contestant, string>> = {
  dateline: 'Dateline: parse, analyze, brief',
  floor: 'wink-nlp: readDoc alone (the floor)',
  peer: 'compromise: tags, people, quotations (the peer)',
}

const report = (title: string, times: Readonly<Record<Contestant, readonly number[]>>): void => {
  console.log(`\n${title}`)
  const names = Object.keys(labels) as Contestant[]
  printTable([
    ['', 'median', 'p95'],
    ...names.map((name) => [labels[name], milliseconds(median(times[name])), milliseconds(quantile(times[name], 0.95))]),
  ])
  const [toFloor, toPeer] = [median(times.dateline) / median(times.floor), median(times.peer) / median(times.dateline)]
  console.log(`  ${verdict(`${toFloor.toFixed(1)} times the floor`, 'at most 6', toFloor <= 6)}`)
  console.log(`  ${verdict(`${toPeer.toFixed(1)} times faster than the peer`, 'at least 3', toPeer >= 3)}`)
}

/** How long an article takes in a warm process, beside a bare tokenizer and tagger (the floor) and a library of like aims (the peer). */
export const speed = (): void => {
  report('The client’s article, 100 rounds', inTurns(contestants(clientArticle), 100, 20))

  const articles = longerArticles()
  if (articles.length === 0) {
    console.log('\nThe longer articles are not beside this project: left out.')
    return
  }
  const each = articles.map((article) => inTurns(contestants(article), 5, 1))
  const medians = (name: Contestant) => each.map((times) => median(times[name]))
  report(`${articles.length} longer articles, the median of 5 rounds each`, {
    dateline: medians('dateline'),
    floor: medians('floor'),
    peer: medians('peer'),
  })
}
