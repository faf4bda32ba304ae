import { createRandom } from '../train/random.ts'

// Twenty thousand people as the news has them: a few in thousands of articles, most in a handful. All names have five letters and eight, so that one
// may stand for another and every offset stays.

export const people = 20_000

const given =
  'Aaron Boris Clara David Elena Frank Greta Henry Irina Jakob Karen Louis Marta Nadia Oscar Peter Kiran Robin Simon Tania Vicky Wanda Xenia Yusuf Zelda'.split(
    ' ',
  )
const heads = 'Bar Cor Del Fen Gor Hal Jas Kem Lor Mar Nov Pol Qui Ras Sol Tor Vel Wen Yar Zol'.split(' ')
const middles = 'bek con dal fis gan hor jut kov lim mad nop pur rik ste tav vun wex zam'.split(' ')
const ends = 'ov er in im el ak on um id ut'.split(' ')
const families = heads.length * middles.length * ends.length

const pick = (words: readonly string[], at: number): string => words[at % words.length] ?? ''

/** Two of the most frequent share a family name; of the others, some do. */
export const namesakes = [40, 41] as const

/** "Marta Barconov", the most frequent first. */
export const nameOf = (person: number): readonly [given: string, family: string] => {
  const family = (person === namesakes[1] ? namesakes[0] : person) % families
  const name = `${pick(heads, family)}${pick(middles, Math.floor(family / heads.length))}${pick(ends, Math.floor(family / heads.length / middles.length))}`
  return [pick(given, person * 7 + Math.floor(person / families) * 3), name]
}

/** Words that nobody else uses, for what articles are about: "bardalk". */
export const topics = 2_000
export const topicOf = (topic: number): string =>
  `${pick(heads, topic).toLowerCase()}${pick(middles, Math.floor(topic / heads.length))}${pick(['k', 'm', 'n', 'p', 'b', 'f'], Math.floor(topic / heads.length / middles.length))}`

/** Numbers from 0 to `among`, the first the most often: Zipf's law with Mandelbrot's offset, which keeps the first from being in every article. */
export const zipf = (among: number, offset: number): ((random: number) => number) => {
  const sums = new Float64Array(among)
  let sum = 0
  for (let rank = 0; rank < among; rank++) {
    sum += 1 / (rank + offset)
    sums[rank] = sum
  }
  return (random) => {
    const wanted = random * sum
    let [low, high] = [0, among - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The numbers of one article, the same in every run. */
export const thrownFor = (article: number): (() => number) => createRandom(article * 7_919 + 17)
