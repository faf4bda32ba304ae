// Packs the word clusters for src/annotation/models/word-clusters.ts: npx tsx bench/train/word-clusters.ts [words]
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { clusterKey } from '../../src/annotation/models/word-clusters.ts'
import { packTable, writeWeights } from './pack.ts'
import { inData, inModels } from './paths.ts'

const wanted = Number(process.argv[2] ?? 60000)
const clusters = JSON.parse(gunzipSync(readFileSync(inData('train_open/glove_clusters_64_512.json.gz'))).toString('utf8')) as Record<
  string,
  [number, number]
>
const table = new Map<number, number>()
let words = 0
// The file is in order of frequency; of two words with one key the more frequent one stays. (Number-like keys come first in any JSON object: they are words of four digits and fewer.)
for (const [word, [coarse, fine]] of Object.entries(clusters)) {
  if (/\d/.test(word)) continue
  if (words++ >= wanted) break
  const key = clusterKey(word)
  if (!table.has(key)) table.set(key, (coarse << 9) | fine)
}
const base64 = packTable([...table].sort(([a], [b]) => a - b))
writeWeights(
  inModels('word-clusters.weights.ts'),
  'wordClusters',
  'bench/train/word-clusters.ts',
  'PDDL 1.0, see word-clusters.card.md',
  base64,
)
console.log(`${table.size} words, ${Math.round(base64.length / 1024)} KB`)
