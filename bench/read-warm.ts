import { briefArticle } from './brief-article.ts'
import { cpuTimeOf } from './measure.ts'
import { longerArticles, sizedLike, trainingArticles } from './texts.ts'

/**
 * A process of its own for `npm run bench -- speed`, as a bot is one that has run for a day: it reads nothing but articles, a good 800 of them
 * first, and so has met its usual words and has its code compiled. Then it reads those of the size asked for, which were held back: each once that
 * it has never seen, and, when all are through, each once again with the others in between. Prints the milliseconds of the processor as JSON.
 */
const articles = [...longerArticles(), ...trainingArticles()]
const held = articles.filter(sizedLike)
for (const article of articles) if (!sizedLike(article)) briefArticle(article)
const [unread, again] = [1, 2].map(() => held.map((article) => cpuTimeOf(() => briefArticle(article))))
process.stdout.write(JSON.stringify({ others: articles.length - held.length, unread, again }))
