import type { Reading } from './reading.ts'
import { FEMALE_NAMES, MALE_NAMES } from './words/first-names.ts'
import { FEMALE_WORDS, MALE_WORDS } from './words/person-words.ts'

export type Gender = 'male' | 'female' | null

/** What a pronoun asks of whom it means. First and second person are left to the quotations. */
export const PRONOUNS: ReadonlyMap<string, { readonly gender: Gender; readonly plural: boolean; readonly thing: boolean }> = new Map(
  Object.entries({
    he: ['male', false, false],
    him: ['male', false, false],
    his: ['male', false, false],
    himself: ['male', false, false],
    she: ['female', false, false],
    her: ['female', false, false],
    hers: ['female', false, false],
    herself: ['female', false, false],
    it: [null, false, true],
    its: [null, false, true],
    itself: [null, false, true],
    they: [null, true, false],
    them: [null, true, false],
    their: [null, true, false],
    themselves: [null, true, false],
  } as Record<string, [Gender, boolean, boolean]>).map(([word, [gender, plural, thing]]) => [word, { gender, plural, thing }]),
)

/** A person's gender by honorific ("Mrs."), gendered role ("spokeswoman") or first name; null where nothing tells. */
export const genderOf = (reading: Reading, names: readonly number[], noun?: string): Gender => {
  if (noun) return MALE_WORDS.has(noun) ? 'male' : FEMALE_WORDS.has(noun) ? 'female' : null
  const { tokens } = reading.document
  let male = 0
  let female = 0
  for (const index of names) {
    const name = reading.names[index]
    if (!name) continue
    for (let i = name.first - 1; i >= name.first - 3 && i >= 0; i--) {
      const word = tokens[i]?.lower ?? ''
      if (/[,.;:"“”]/.test(word) && word.length === 1) break
      if (MALE_WORDS.has(word)) male += 3
      if (FEMALE_WORDS.has(word)) female += 3
    }
    const first = tokens[name.first]?.text ?? ''
    if (name.last - name.first > 1) {
      if (MALE_NAMES.has(first)) male++
      if (FEMALE_NAMES.has(first)) female++
    }
  }
  return male > female ? 'male' : female > male ? 'female' : null
}
