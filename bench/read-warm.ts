import { analyze } from '../src/annotation/analyze.ts'
import { brief } from '../src/briefing/brief.ts'
import type { Article } from '../src/document/article.ts'
import { parseDocument } from '../src/document/parse-document.ts'
import { cpuTimeOf } from './measure.ts'
import { longerArticles, sizedLike, trainingArticles } from './texts.ts'

const read = (article: Article): unknown => {
  const document = parseDocument(article)
  return brief(document, analyze(document))
}

/**
 * A process of its own for `npm run bench -- speed`, as a bot is one that has run for a day: it reads nothing but articles, a good 800 of them
 * first, and so has met its usual words and has its code compiled. Then it reads those of the size asked for, which were held back: each once that
 * it has never seen, and, when all are through, each once again with the others in between. Prints the milliseconds of the processor as JSON.
 */
const articles = [...longerArticles(), ...trainingArticles()]
const held = articles.filter(sizedLike)
for (const article of articles) if (!sizedLike(article)) read(article)
const [unread, again] = [1, 2].map(() => held.map((article) => cpuTimeOf(() => read(article))))
process.stdout.write(JSON.stringify({ others: articles.length - held.length, unread, again }))
