/** The words of an excerpt in one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A list as English has it: "A", "A and B", "A, B and C". */
export const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** As a line begins. */
export const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
