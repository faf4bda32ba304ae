/** Features are numbers below 2^24: a template's number mixed with the hashes of what it looks at. */
export const featureSpace = 1 << 26

/** FNV-1a over the UTF-16 units of `text.slice(start, end)`, 32 bits. */
export const hashText = (text: string, start = 0, end = text.length): number => hashOn(0x811c9dc5, text, start, end)

/** The hash of a text that goes on with another: `hashOn(hashText(a), b)` is `hashText(a + b)`. */
export const hashOn = (before: number, text: string, start = 0, end = text.length): number => {
  let hash = before
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** The 24-bit feature of a template and one or two hashes; the finalizer is Murmur3's, so that near values land far apart. */
export const featureOf = (template: number, first: number, second = 0): number => {
  let hash = Math.imul(first ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(second + template, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 6
}
