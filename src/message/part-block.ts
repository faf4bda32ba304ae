import { type Block, type Field, type Item, type Line, plainWords, strong } from './message.ts'

/** The entries of a list, each as a list of its own; any other block as it is. */
export const pieces = (block: Block): readonly Block[] => {
  switch (block.type) {
    case 'fields':
      return block.fields.flatMap((field) =>
        field.lines.map((line): Block => ({ type: 'fields', fields: [{ label: field.label, lines: [line] }] })),
      )
    case 'items':
      return block.items.map((item): Block => ({ type: 'items', items: [item] }))
    case 'buttons':
      return block.buttons.map((button): Block => ({ type: 'buttons', buttons: [button] }))
    case 'heading':
    case 'paragraph':
    case 'note':
    case 'quotation':
    case 'divider':
      return [block]
  }
}

/** Puts a piece back to the entries before it. */
export const join = (blocks: readonly Block[], piece: Block): readonly Block[] => {
  const last = blocks.at(-1)
  const rest = blocks.slice(0, -1)
  if (last?.type === 'items' && piece.type === 'items') return [...rest, { type: 'items', items: [...last.items, ...piece.items] }]
  if (last?.type === 'buttons' && piece.type === 'buttons')
    return [...rest, { type: 'buttons', buttons: [...last.buttons, ...piece.buttons] }]
  if (last?.type === 'fields' && piece.type === 'fields')
    return [...rest, { type: 'fields', fields: joinFields(last.fields, piece.fields) }]
  return [...blocks, piece]
}

const joinFields = (fields: readonly Field[], more: readonly Field[]): readonly Field[] => {
  const last = fields.at(-1)
  const [first, ...others] = more
  if (!last || !first || last.label !== first.label) return [...fields, ...more]
  return [...fields.slice(0, -1), { label: last.label, lines: [...last.lines, ...first.lines] }, ...others]
}

/** An entry with evidence as the entry alone, then each piece of evidence as an entry that goes on. */
export const loosen = (piece: Block): readonly Block[] => {
  const item = piece.type === 'items' ? piece.items[0] : undefined
  if (!item) return [piece]
  const entries: Item[] = item.evidence.map((evidence) => ({ number: null, line: [], evidence: [evidence] }))
  if (item.line.length > 0 || item.number !== null) entries.unshift({ ...item, evidence: [] })
  return entries.map((entry) => ({ type: 'items', items: [entry] }))
}

/**
 * A block of one line, parted so that the first part is the longest that fits: between words where it can be, else between user-perceived characters.
 * Looks no further into the line than is needed to tell.
 */
export const halve = (piece: Block, fits: (block: Block) => boolean): readonly [Block, Block] => {
  const line = onlyLine(piece)
  const words = plainWords(line)
  const fitsTo = (at: number): boolean => fits(withLine(piece, splitLine(line, at)[0], 'head'))
  let [most, tooMany] = [0, 64]
  while (tooMany < words.length && fitsTo(tooMany)) [most, tooMany] = [tooMany, tooMany * 2]
  tooMany = Math.min(tooMany, words.length)
  while (tooMany - most > 1) {
    const middle = (most + tooMany) >> 1
    if (fitsTo(middle)) most = middle
    else tooMany = middle
  }
  const at = [wordEnd(words, most), graphemeEnd(words, most), pointEnd(words, most)].find((end) => end > 0 && fitsTo(end))
  if (at === undefined) throw new RangeError(`a ${piece.type} does not fit, not even its first character`)
  const [head, tail] = splitLine(line, at)
  return [withLine(piece, head, 'head'), withLine(piece, tail, 'tail')]
}

const onlyLine = (piece: Block): Line => {
  switch (piece.type) {
    case 'heading':
      return [strong(piece.text)]
    case 'paragraph':
    case 'note':
      return piece.line
    case 'fields':
      return piece.fields[0]?.lines[0] ?? []
    case 'items':
      return piece.items[0]?.evidence[0]?.words ?? piece.items[0]?.line ?? []
    case 'quotation':
      return piece.evidence.words
    case 'buttons':
    case 'divider':
      return []
  }
}

/** The block with another line. The rest of a heading goes on as a strong paragraph, the rest of an entry without its number. */
const withLine = (piece: Block, line: Line, part: 'head' | 'tail'): Block => {
  switch (piece.type) {
    case 'heading':
      return part === 'head' ? { type: 'heading', text: plainWords(line) } : { type: 'paragraph', line }
    case 'paragraph':
    case 'note':
      return { ...piece, line }
    case 'fields':
      return { type: 'fields', fields: piece.fields.map(({ label }) => ({ label, lines: [line] })) }
    case 'items':
      return { type: 'items', items: piece.items.map((item) => itemWithLine(item, line, part)) }
    case 'quotation':
      return { type: 'quotation', evidence: { note: part === 'head' ? piece.evidence.note : null, words: line } }
    case 'buttons':
    case 'divider':
      return piece
  }
}

const itemWithLine = (item: Item, line: Line, part: 'head' | 'tail'): Item => {
  const number = part === 'head' ? item.number : null
  const evidence = item.evidence[0]
  return evidence
    ? { number, line: item.line, evidence: [{ note: part === 'head' ? evidence.note : null, words: line }] }
    : { number, line, evidence: [] }
}

const splitLine = (line: Line, at: number): readonly [Line, Line] => {
  const head: Line[number][] = []
  const tail: Line[number][] = []
  let passed = 0
  for (const run of line) {
    const cut = at - passed
    passed += run.text.length
    if (cut >= run.text.length) head.push(run)
    else if (cut <= 0) tail.push(run)
    else if (run.kind === 'time') head.push(run)
    else {
      head.push({ ...run, text: run.text.slice(0, cut) })
      tail.push({ ...run, text: run.text.slice(cut) })
    }
  }
  return [head, tail]
}

/** The last offset up to `at` that stands after a blank; 0 where there is none. */
const wordEnd = (text: string, at: number): number => {
  for (let end = at; end > 0; end--) if (/\s/.test(text.charAt(end - 1))) return end
  return 0
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** No character that people see as one is longer than this: a family with its joiners has eleven units. */
const longestGrapheme = 100

/** The last offset up to `at` between two user-perceived characters. Looks only around it, for to part a long text into its characters takes long. */
const graphemeEnd = (text: string, at: number): number => {
  const from = Math.max(0, at - longestGrapheme)
  const around = segmenter.segment(text.slice(from, at + longestGrapheme))
  return from + (around.containing(at - from)?.index ?? 0)
}

/** `at`, or one less where that would cut a character in two halves. */
const pointEnd = (text: string, at: number): number => (/^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1)) ? at - 1 : at)
