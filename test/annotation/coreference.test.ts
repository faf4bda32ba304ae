import { describe, expect, test } from 'vitest'
import { annotate, namesOf } from './read-text.ts'

/** Who speaks in each claim. */
const speakers = (text: string): string[] => {
  const annotations = annotate(text)
  return annotations.attributions.map((claim) => namesOf(annotations, claim.speakers).join(' + '))
}
const actor = (text: string, name: string) => annotate(text).entities.find((entity) => entity.name === name)

describe('one actor for all forms of a name', () => {
  test('spellings, short forms, full name last', () => {
    const found = actor(
      'Lavrov left early. Sergei Lavrov, who is the foreign minister, met Sergey Lavrov’s successor. Sergei Lavrov smiled.',
      'Sergei Lavrov',
    )
    expect(found?.aliases).toEqual(expect.arrayContaining(['Lavrov', 'Sergey Lavrov']))
  })
  test('an acronym, with brackets and without', () => {
    expect(
      actor('The Northern Fisheries Board (NFB) raised quotas. The NFB said stocks were healthy.', 'Northern Fisheries Board')?.aliases,
    ).toContain('NFB')
    expect(
      actor('The Korean Central News Agency reported rain. KCNA said more would come.', 'Korean Central News Agency')?.aliases,
    ).toContain('KCNA')
  })
  test('family name first', () =>
    expect(speakers('Leader Kim Jong Un arrived by train. Kim said the trip was long.')).toEqual(['Kim Jong Un']))
  test('two people of one family name stay two', () => {
    const names = annotate('Anna Moss met Peter Moss. Anna Moss left first.')
      .entities.filter(({ type }) => type === 'person')
      .map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['Anna Moss', 'Peter Moss']))
  })
  test('"North Korean state media" is a group of its own', () => {
    const annotations = annotate('North Korean state media reported rain. North Korea closed its ports.')
    expect(namesOf(annotations, annotations.attributions[0]?.speakers ?? [])).toEqual(['North Korean state media'])
  })
})

describe('who a source is', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Judge Ruth Adeyemi took her seat. She said the trial would start.', ['Ruth Adeyemi']],
    ['Mayor Peter Roe walked in with Anna Moss. He said the bridge was safe.', ['Peter Roe']],
    ['Foreign Minister Anna Moss arrived on Monday. The minister said talks would follow.', ['Anna Moss']],
    ['Its director, Anna Moss, said the fund was empty.', ['Anna Moss']],
    ['Anna Moss, director of the fund, said it was empty.', ['Anna Moss']],
    ['Presidents Anna Moss and Peter Roe met. They said they would sign.', ['Anna Moss + Peter Roe']],
    ['Officials said the bridge was shut.', ['Officials']],
    ['Pakistan closed the road. Islamabad said it was unsafe.', ['Pakistan']],
    // who is named in the words does not say them
    ['Peter Roe met Ivo Brandt. Brandt will stay, he said.', ['Peter Roe']],
    // whom a quotation tells of is not who goes on
    ['“Ivo Brandt must leave,” Peter Roe said. He added that time was short.', ['Peter Roe', 'Peter Roe']],
    // she said … she said, whoever is told of meanwhile
    [
      'Anna Moss said she had sold the house.\n\nMaria, her sister, never left it.\n\nShe said Maria wrote every week.',
      ['Anna Moss', 'Anna Moss'],
    ],
    // who was brought in last is told of next, not who spoke some paragraphs before
    [
      '“I saw it,” Peter Roe said.\n\nThe jury heard from Ivo Brandt, an accountant. He said the books were empty.',
      ['Peter Roe', 'Ivo Brandt'],
    ],
    ['Peter Roe, who keeps the bridge, met Ivo Brandt. He said it was safe.', ['Peter Roe']],
    // a first name that tells nothing, and then "he"
    ['Adrian Tolle met Elena Dravic. He smiled. She said it was late.', ['Elena Dravic']],
    ['President Anna Moss spoke with King Peter Roe by phone on Monday. They agreed that talks would follow.', ['Anna Moss + Peter Roe']],
    ['A White House statement said the talks were short.', ['White House']],
    ['The fund’s spokesman, known as Peter Roe, said it was empty.', ['Peter Roe']],
    [
      'The aunt of a boy whose death has sparked outrage says she hopes to travel.\n\nTima Kurdi said she was ready.',
      ['Tima Kurdi', 'Tima Kurdi'],
    ],
    // unnamed on purpose, and a minister is not a judge
    ['A senior official said on Friday it was over.\n\nAnna Moss said it was not.', ['senior official', 'Anna Moss']],
    ['A former judge said on Friday it was over.\n\nForeign Minister Anna Moss said it was not.', ['former judge', 'Anna Moss']],
    ['Anna Kurdi met Tima Kurdi. Anna left. Kurdi said nothing was wrong.', ['Tima Kurdi']],
  ]
  for (const [text, expected] of rows) test(text, () => expect(speakers(text)).toEqual(expected))
})

describe('roles', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['Russian Foreign Minister Sergei Lavrov smiled.', 'Sergei Lavrov', 'Russian Foreign Minister'],
    ['U.S. Secretary of State Marco Rubio smiled.', 'Marco Rubio', 'U.S. Secretary of State'],
    ['Anna Moss, a senior fellow at the Baltic Institute, smiled.', 'Anna Moss', 'senior fellow at the Baltic Institute'],
    ['The fund and its director, Anna Moss, were sued.', 'Anna Moss', 'director'],
    ['Anna Moss is the mayor of Bergen.', 'Anna Moss', 'mayor of Bergen'],
    ["Norway's Prime Minister Anna Moss smiled.", 'Anna Moss', "Norway's Prime Minister"],
  ]
  for (const [text, name, role] of rows) test(text, () => expect(actor(text, name)?.roles.map((found) => found.text)).toContain(role))
  test('kinship is no role', () => expect(actor('Her brother Peter Roe smiled.', 'Peter Roe')?.roles).toEqual([]))
  test('a role knows what it is of', () => {
    const { entities } = annotate('Russian Foreign Minister Sergei Lavrov left Russia.')
    const of = entities.find(({ name }) => name === 'Sergei Lavrov')?.of
    expect(entities.find(({ id }) => id === of)?.name).toBe('Russia')
  })
})

describe('who speaks by a function told of nobody before', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Luis Ortega was inconsolable. “I am sorry,” the midfielder said.', 'Luis Ortega'],
    ['Luis Ortega won the race. “I am happy,” the 29-year-old said.', 'Luis Ortega'],
    ['Club captain Luis Ortega won. “I am happy,” the midfielder said.', 'Luis Ortega'],
    ['Lena Moss, a lawyer, left the court. “I am happy,” the mayor said.', 'mayor'],
    ['Lena Moss met Karl Roe. “I am happy,” the mayor said.', 'mayor'],
    ['Lena Moss left.\n\nA boat sank. “I am happy,” the sailor said.', 'sailor'],
  ]
  for (const [text, speaker] of rows) test(text, () => expect(speakers(text)).toEqual([speaker]))
})
