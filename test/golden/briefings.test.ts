import { expect, test } from 'vitest'
import { analyze } from '../../src/annotation/analyze.ts'
import { brief } from '../../src/briefing/brief.ts'
import { parseDocument } from '../../src/document/parse-document.ts'
import { seeds } from '../seeds.ts'

// What each seed becomes, kept beside this test. `npm run golden` writes it anew: read the difference before you commit it.

test.each(seeds.map((seed) => [seed.id, seed] as const))('the briefing of %s', async (id, seed) => {
  const document = parseDocument(seed)
  const briefing = brief(document, analyze(document))
  await expect(`${JSON.stringify(briefing, null, 2)}\n`).toMatchFileSnapshot(`${id}.json`)
})
