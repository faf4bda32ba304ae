import { Parser } from 'htmlparser2'

/** News pages have up to some 15,000 elements, 60 levels deep. What goes far beyond is made to hurt: Readability's time grows with depth squared. */
const most = { depth: 400, elements: 80_000, attributes: 250_000, attributesOfOne: 1_000 } as const

class TooComplex extends Error {}

/** What is too much about a page, before it is parsed into a tree, in linear time; null where all is well. Read by the parser that linkedom has, so that both see the same depth. */
export const tooComplex = (html: string): string | null => {
  let [depth, elements, attributes] = [0, 0, 0]
  const refuse = (what: string): never => {
    throw new TooComplex(what)
  }
  const parser = new Parser({
    onopentag: (_, attribs) => {
      const own = Object.keys(attribs).length
      depth += 1
      elements += 1
      attributes += own
      if (depth > most.depth) refuse('its elements are nested too deep')
      if (elements > most.elements) refuse('it has too many elements')
      if (attributes > most.attributes || own > most.attributesOfOne) refuse('its elements have too many attributes')
    },
    onclosetag: () => {
      depth -= 1
    },
  })
  try {
    // In pieces, so that a page that is refused early is not read to its end.
    for (let at = 0; at < html.length; at += 65_536) parser.write(html.slice(at, at + 65_536))
    return null
  } catch (error) {
    if (error instanceof TooComplex) return error.message
    throw error
  }
}
