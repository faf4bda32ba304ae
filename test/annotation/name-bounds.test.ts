import { expect, test } from 'vitest'
import { annotate } from './read-text.ts'

/** The names of persons, organizations and places in a text, in order. */
const namesIn = (text: string): string[] =>
  annotate(text)
    .entities.filter(({ type }) => type !== 'group')
    .flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'name'))
    .sort((a, b) => a.start - b.start)
    .map(({ text: name }) => name)

test.each([
  [
    'a body that looks after two things is one name',
    'The Department of Housing and Urban Development refused the plan.',
    ['Department of Housing and Urban Development'],
  ],
  ['two bodies are two', 'The Department of Justice and NATO refused the plan.', ['Department of Justice', 'NATO']],
  ['a body and its town', 'The Housing Authority of New Orleans closed its office.', ['Housing Authority of New Orleans']],
  [
    'a town and its state of one breath',
    'She was born in Miramar California and studied in Austin Texas before the war.',
    ['Miramar', 'California', 'Austin', 'Texas'],
  ],
  ['a state of two words stays whole', 'He moved from West Virginia to New Mexico last year.', ['West Virginia', 'New Mexico']],
  ['the capital of the USA stays whole', 'He flew to Washington DC on Monday.', ['Washington DC']],
  ['a postal code', 'The shop in Lawrence, KS closed on Friday.', ['Lawrence', 'KS']],
  ['an initial before a name', 'The judge, L. Norman Hale, refused the plan.', ['L. Norman Hale']],
  ['a firm whose name ends in s', 'McDonald’s said that profits rose in Germany.', ['McDonald’s', 'Germany']],
  ['a file is nobody', 'Please read the notes in Anna_resume.doc before Friday.', []],
  [
    'clock zones and heavenly bodies are nobody',
    'The talks begin at 10 a.m. EDT. Only Venus and Mars were visible over Germany.',
    ['Germany'],
  ],
  [
    'a storm is nobody, by its short name too',
    'Hurricane Rita hit Texas on Friday. Rita weakened over Texas on Saturday.',
    ['Texas', 'Texas'],
  ],
])('%s', (_, text, names) => expect(namesIn(text)).toEqual(names))
