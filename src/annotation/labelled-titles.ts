import type { FoundAttribution } from './found-attribution.ts'
import type { Reading } from './reading.ts'

/** What a headline may name as its source: "Poll: Most back the tunnel". */
const SOURCE_LABELS = new Set(
  'poll study report survey analysis analysts experts officials police source sources minister review'.split(' '),
)

const LONGEST_LABEL = 6

/** Headlines whose label is who says it: "Moss: Tunnel Will Open in May", "Poll: Most Back the Tunnel". The colon is the cue. */
export const labelledTitles = (reading: Reading): FoundAttribution[] => {
  const { blocks, tokens, sentences, text } = reading.document
  return blocks.flatMap((block): FoundAttribution[] => {
    if (block.kind !== 'title') return []
    const first = sentences[block.firstSentence]?.first ?? -1
    const last = sentences[block.lastSentence - 1]?.last ?? -1
    let colon = first
    while (colon < last && colon - first <= LONGEST_LABEL && tokens[colon]?.text !== ':') colon++
    const begins = tokens[colon + 1]
    if (first < 0 || tokens[colon]?.text !== ':' || colon === first || last - colon < 4 || !begins) return []
    const name = reading.names[reading.nameOf[colon - 1] ?? -1]
    const named = name && name.first <= first + 1 && name.last === colon && name.type !== 'place'
    if (!named && !(colon - first <= 3 && SOURCE_LABELS.has(tokens[colon - 1]?.lower ?? ''))) return []
    const said = text.slice(begins.start, block.end).trimEnd()
    return [
      {
        source: { first, last: colon },
        cue: { first: colon, last: colon + 1 },
        content: [{ start: begins.start, end: begins.start + said.length }],
        via: null,
        sentence: block.firstSentence,
        rule: 'title-label',
      },
    ]
  })
}
