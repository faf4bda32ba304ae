import { describe, expect, test } from 'vitest'
import { annotate } from './read-text.ts'

const sourcesOf = (text: string): (string | undefined)[] => annotate(text).attributions.map(({ source }) => source?.text)

describe('the whole noun phrase of who speaks', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Rep. Anna Moss (D-Tex.) said the bridge is safe.', 'Rep. Anna Moss (D-Tex.)'],
    ['“It is over,” said Sen. Karl Roe (R-Ariz.).', 'Sen. Karl Roe (R-Ariz.)'],
    ['Rep. Anna Moss, R-N.Y., noted that the bridge is old.', 'Rep. Anna Moss, R-N.Y.'],
    ['“It is over,” said Senator Karl Roe, Democrat of Delaware.', 'Senator Karl Roe, Democrat of Delaware'],
    ["The company's lawyer, Karl Voss, said the bridge is safe.", "The company's lawyer, Karl Voss"],
    ['“It is safe,” said Anna Moss, a spokeswoman for the port.', 'Anna Moss, a spokeswoman for the port'],
    ['The bridge is safe, according to people close to the talks.', 'people close to the talks'],
    ['Even Anna Moss said the bridge is safe.', 'Anna Moss'],
    ['“The bridge is safe,” said Anna Moss in a statement.', 'Anna Moss'],
    ['A CNN/ORC poll showed that voters like the bridge.', 'A CNN/ORC poll'],
    ['Leading Democrats say that the bridge is safe.', 'Leading Democrats'],
    ['Labor unions, farmers, and many lawmakers claim the bridge is safe.', 'Labor unions, farmers, and many lawmakers'],
    ['“It is over,” said Karl Voss, a former governor. Anna Moss left.', 'Karl Voss, a former governor'],
    ['Nearly a third say the bridge is safe.', 'Nearly a third'],
    ['“It is over,” said former Hale speechwriter Noam Voss.', 'former Hale speechwriter Noam Voss'],
    ['“It is over,” said an official who was briefed on the talks.', 'an official who was briefed on the talks'],
    ['The last man to sail the race says the bridge is safe.', 'The last man to sail the race'],
    ['The bridge is safe, said a former spokesman for the port, Oleg Voss, who left.', 'a former spokesman for the port, Oleg Voss'],
  ]
  for (const [text, source] of rows) test(text, () => expect(sourcesOf(text)).toEqual([source]))
})

describe('and no more than that', () => {
  const rows: readonly (readonly [string, string])[] = [
    // a long apposition is told by the roles
    ['Anna Moss, a former chief engineer of the old port of Velmar who built it twice, said the bridge is safe.', 'Anna Moss'],
    ['“It is safe,” said Anna Moss, adding paint to the rails.', 'Anna Moss'],
    ['“It is safe,” said Anna Moss, who built it.', 'Anna Moss'],
    ['Moss left her post and said the bridge is safe.', 'Moss'],
    ['On Monday, Anna Moss and Karl Roe said the bridge is safe.', 'Anna Moss and Karl Roe'],
    ['The bridge, Anna Moss said, is safe.', 'Anna Moss'],
  ]
  for (const [text, source] of rows) test(text, () => expect(sourcesOf(text)).toEqual([source]))

  test('who speaks stays the same', () => {
    const { attributions, entities } = annotate(
      "The company's lawyer, Karl Voss, said the bridge is safe. Voss told reporters that it is old.",
    )
    expect(new Set(attributions.flatMap(({ speakers }) => speakers)).size).toBe(1)
    expect(entities.find(({ id }) => id === attributions[0]?.speakers[0])?.name).toBe('Karl Voss')
  })
})

describe('over an aside to the subject', () => {
  test('whose', () =>
    expect(sourcesOf('Pete Hale, a Velmar consultant whose firm was hired by the port, said the bridge is safe.')).toEqual(['Pete Hale']))
  test('the person before her role', () =>
    expect(sourcesOf('It was derided by Karl Voss, the leader of the opposition, who suggested that the bridge is old.').at(-1)).toMatch(
      /^Karl Voss/,
    ))
})
