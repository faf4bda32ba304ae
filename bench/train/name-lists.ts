// Packs the name lists for src/annotation/models/name-lists.ts: npx tsx bench/train/name-lists.ts
import { readFileSync } from 'node:fs'
import { listed, listKey } from '../../src/annotation/models/name-lists.ts'
import { AGENCIES } from '../../src/annotation/words/agencies.ts'
import { COUNTRIES } from '../../src/annotation/words/countries.ts'
import { ORGANIZATION_WORDS, POWERS } from '../../src/annotation/words/organizations.ts'
import { HONORIFICS, ROLE_NOUNS } from '../../src/annotation/words/person-words.ts'
import { STATES } from '../../src/annotation/words/states.ts'
import { packTable, writeWeights } from './pack.ts'
import { inData, inModels } from './paths.ts'
import { readActors } from './phoenix.ts'

const flags = new Map<string, number>()
const add = (name: string, flag: number): void => {
  if (name.length > 1) flags.set(name, (flags.get(name) ?? 0) | flag)
}
const addPlace = (name: string, flag: number): void => add(name, name.includes(' ') ? listed.placeRun : flag)
/** "russian", and who they are: "russians". */
const addPeople = (demonym: string): void => {
  add(demonym, listed.demonym)
  if (!/(s|sh|ch|ese)$/.test(demonym)) add(`${demonym}s`, listed.demonym)
}

for (const file of ['male.txt', 'female.txt'])
  for (const name of readFileSync(inData(`train_open/nltknames/names/${file}`), 'utf8').split('\n'))
    add(name.trim().toLowerCase(), listed.firstName)
for (const { names, capitals, demonyms } of COUNTRIES) {
  for (const name of names) addPlace(name.toLowerCase(), listed.country)
  for (const capital of capitals) addPlace(capital.toLowerCase(), listed.place)
  for (const demonym of demonyms) addPeople(demonym.toLowerCase())
}
for (const city of readFileSync(new URL('city-names.txt', import.meta.url), 'utf8').split('\n'))
  if (city && !city.startsWith('#')) addPlace(city, listed.place)
for (const state of STATES) for (const name of state) addPlace(name.toLowerCase(), listed.place)
for (const people of 'african arab asian european american african-american latino hispanic kurdish kurd palestinian tibetan chechen uighur uyghur basque catalan scottish english welsh british irish jewish muslim christian sunni shiite hindu sikh buddhist catholic protestant bedouin slavic nordic caribbean mediterranean latin balkan soviet prussian ottoman texan californian hawaiian'.split(
  ' ',
))
  addPeople(people)
for (const word of ROLE_NOUNS) add(word, listed.roleNoun)
for (const word of HONORIFICS) add(word, listed.honorific)
for (const word of ORGANIZATION_WORDS) add(word, listed.organizationWord)

const demonyms = new Set([...flags].filter(([, flag]) => flag & listed.demonym).map(([name]) => name))
const personWords = new Map<string, number>()
for (const { names, codes } of readActors('Phoenix.Countries.actors.txt')) {
  if (codes.some((code) => code.length === 3)) {
    for (const name of names) {
      // demonyms stand among the spellings of a country: "albanian", "albanians"
      if (
        name.split(' ').some((word) => demonyms.has(word) || demonyms.has(word.replace(/s$/, ''))) ||
        /(ian|ese|ish|ans|ians)$/.test(name)
      )
        continue
      if (/^[\p{L}.' -]+$/u.test(name)) addPlace(name.replace(/^the /, ''), listed.place)
    }
  } else if (codes.some((code) => /^...(GOV|ELI)/.test(code))) {
    for (const name of names) {
      const words = name.split(' ')
      if (words.length > 4) continue
      for (const word of words) if (/^[\p{L}'-]{2,}$/u.test(word)) personWords.set(word, (personWords.get(word) ?? 0) + 1)
    }
  }
}
for (const [word, count] of personWords) if (count >= 2 && !ROLE_NOUNS.has(word)) add(word, listed.personWord)
for (const { names, codes } of readActors('Phoenix.International.actors.txt')) {
  if (!codes.some((code) => /^(IGO|NGO|MNC|NGM|INT)/.test(code))) continue
  for (const name of names) {
    const bare = name.replace(/^the /, '')
    const words = bare.split(' ')
    // persons stand among them: "kofi annan"
    if (words.some((word) => personWords.has(word) || (flags.get(word) ?? 0) & listed.firstName)) continue
    if (words.length <= 6 && /^[\p{L}.&' -]+$/u.test(bare) && bare.length > 2) add(bare, listed.organizationRun)
  }
}
for (const { names } of AGENCIES) for (const name of names) add(name.toLowerCase(), listed.organizationRun)
for (const power of POWERS) add(power.toLowerCase(), listed.organizationRun)

const rows = new Map<number, number>()
for (const [name, flag] of flags) rows.set(listKey(name), (rows.get(listKey(name)) ?? 0) | flag)
const base64 = packTable([...rows].sort(([a], [b]) => a - b))
writeWeights(
  inModels('name-lists.weights.ts'),
  'nameLists',
  'bench/train/name-lists.ts',
  'sources and credits in name-lists.card.md',
  base64,
)
const count = (flag: number): number => [...flags.values()].filter((value) => value & flag).length
console.log(
  Object.entries(listed)
    .map(([name, flag]) => `${name} ${count(flag)}`)
    .join(', '),
  `${Math.round(base64.length / 1024)} KB`,
)
