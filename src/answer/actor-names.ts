import { COUNTRIES } from '../annotation/words/countries.ts'
import type { Actor } from '../briefing/briefing.ts'
import { plainWords } from './content-words.ts'

/** Names that people type for others that newsrooms write, a line each. Plain words. */
const OTHER_NAMES: readonly (readonly string[])[] = [
  ['us', 'usa', 'america', 'united states', 'united states of america'],
  ['uk', 'britain', 'great britain', 'united kingdom'],
  ['uae', 'united arab emirates'],
  ['eu', 'european union'],
  ['un', 'united nations'],
  ['nk', 'dprk', 'north korea'],
  ['sk', 'rok', 'south korea'],
  ['prc', 'china'],
  ['nyt', 'new york times'],
  ['wsj', 'wall street journal'],
  ['wapo', 'washington post'],
  ['state', 'us state department', 'state department'],
]

const key = (name: string): string => plainWords(name).join(' ')

const PEOPLE_OF: ReadonlyMap<string, readonly string[]> = new Map(
  COUNTRIES.flatMap(({ names, demonyms }) => names.map((name) => [key(name), demonyms.map((demonym) => `${key(demonym)}s`)] as const)),
)

/** Whether an actor is a country by its name. */
export const isCountry = ({ name, aliases }: Actor): boolean =>
  [name, ...aliases].some((each) => PEOPLE_OF.has(key(each.replace(/^the /i, ''))))

/**
 * All that an actor may be called, as plain words: the name first, then aliases, other names for it, and for a country its people ("the Russians").
 * Articles and honorifics are left out.
 */
export const namesOf = ({ name, aliases, type }: Actor): readonly (readonly string[])[] => {
  const own = [name, ...aliases].map((each) => plainWords(each).filter((plain) => !/^(?:the|a|an|mr|mrs|ms|dr)$/.test(plain)))
  const joined = new Set(own.map((words) => words.join(' ')))
  const others = OTHER_NAMES.filter((row) => row.some((each) => joined.has(each))).flat()
  const people = type === 'place' ? [...joined].flatMap((each) => PEOPLE_OF.get(each) ?? []) : []
  return [...own, ...[...others, ...people].filter((each) => !joined.has(each)).map((each) => each.split(' '))].filter(
    (words) => words.length > 0 && words[0] !== '',
  )
}
