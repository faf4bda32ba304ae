import { listed, listsOf } from '../../src/annotation/models/name-lists.ts'
import { AGENCIES } from '../../src/annotation/words/agencies.ts'
import { COUNTRIES } from '../../src/annotation/words/countries.ts'
import { tokenize } from '../../src/document/tokens.ts'
import type { NameExample } from './name-corpora.ts'
import { readActors } from './phoenix.ts'

const small = /^(of|the|for|and|on|in|to|de|del|al|bin|ibn|von|van|e)$/

/** "hamid karzai" → "Hamid Karzai", "al-masri" → "al-Masri"; words in `keep` as they are. */
const proper = (name: string): string =>
  name
    .split(' ')
    .map((word) =>
      small.test(word) ? word : word.replace(/^\p{L}|(?<=[-'.])\p{L}/gu, (letter) => letter.toUpperCase()).replace(/^Al-/, 'al-'),
    )
    .join(' ')

const offices =
  'Defense;Finance;Foreign Affairs;Health;Education;Justice;the Interior;Agriculture;Energy;Transport;Labor;Culture;Trade;Public Security;Information;Housing and Urban Development;Health and Human Services;Homeland Security;Commerce'.split(
    ';',
  )
const bodies =
  'Army;Navy;Air Force;Parliament;Central Bank;Red Cross;Supreme Court;National Police;Football Federation;Chamber of Commerce;Human Rights Commission;Olympic Committee;Coast Guard;Foreign Ministry;Defense Ministry;Interior Ministry;Health Ministry;State Department;Treasury Department;Justice Department;Election Commission;Academy of Sciences;Medical Association;Airlines;Communist Party;Labor Party;Liberal Party'.split(
    ';',
  )

const fields =
  'International Studies;Strategic Research;Public Policy;Economic Policy Research;the Study of Democracy;Human Rights;Climate Research;Foreign Relations;the Prevention of Violence;Press Freedom'.split(
    ';',
  )

const papers =
  'Courier;Herald;Post;Times;Gazette;Tribune;Daily News;Journal;Observer;Chronicle;Star;Morning Post;Morning Herald;Evening News;Daily'.split(
    ';',
  )
const firms =
  'Inc.;Corp.;Group;Holdings;Capital;Energy;Pharmaceuticals;Bank;Motors;Technologies;Airlines;Foods;Partners;Ltd.;Industries;Media;Marine;Securities;Analytics;Foundation'.split(
    ';',
  )

/** Names to put into sentences, by type: person, organization, place. From the lists, and bodies as states have them ("Ministry of Health"). */
const pools = (): readonly (readonly string[])[] => {
  const persons: string[] = []
  const places: string[] = []
  const organizations: string[] = AGENCIES.flatMap(({ names }) => names.map((name) => name.replace(/^The /, '')))
  for (const { names, codes } of readActors('Phoenix.Countries.actors.txt')) {
    for (const name of names) {
      if (!/^[\p{L}' -]+$/u.test(name)) continue
      if (codes.some((code) => code.length === 3)) {
        if (listsOf(name) & (listed.place | listed.placeRun) && name.length > 3) places.push(proper(name))
      } else if (name.includes(' ') && name.split(' ').length < 4) persons.push(proper(name))
    }
  }
  for (const { names, codes } of readActors('Phoenix.International.actors.txt'))
    if (codes.some((code) => /^(IGO|NGO|MNC|NGM|INT)/.test(code)))
      for (const name of names)
        if (listsOf(name) & listed.organizationRun && name.split(' ').length < 8)
          organizations.push(name.includes(' ') ? proper(name) : name.length < 6 ? name.toUpperCase() : proper(name))
  for (const { names, demonyms } of COUNTRIES) {
    places.push(...names.slice(0, 1), ...names.slice(0, 1))
    const demonym = demonyms[0]
    if (demonym) organizations.push(...bodies.filter((_, k) => (k + demonym.length) % 3 === 0).map((body) => `${demonym} ${body}`))
    if (names[0]) organizations.push(`Bank of ${names[0]}`, `National University of ${names[0]}`, `${names[0]} Times`)
  }
  for (const body of bodies) organizations.push(body, body, `U.S. ${body}`)
  for (let k = 0; k < 6; k++)
    for (const office of offices) organizations.push(`Ministry of ${office}`, `Department of ${office}`, `U.S. Department of ${office}`)
  for (const [k, place] of places.filter((name) => !name.includes(' ')).entries())
    if (k % 8 === 0) organizations.push(`${place} ${papers[(k / 8) % papers.length]}`)
  for (const [k, person] of persons.entries())
    if (k % 40 === 0) organizations.push(`${person.split(' ').at(-1)} ${firms[(k / 40) % firms.length]}`)
  for (const paper of papers) organizations.push(`Morning ${paper}`, `Daily ${paper}`, `National ${paper}`)
  for (const field of fields)
    for (const head of [
      'Institute for',
      'Center for',
      'Centre for',
      'Council on',
      'Foundation for',
      'International Institute for',
      'Committee on',
      'Committee for',
    ])
      organizations.push(`${head} ${field}`)
  return [persons, organizations, places]
}

const titles =
  'Foreign Minister;Prime Minister;Defense Minister;Finance Minister;President;Vice President;Secretary of State;Secretary-General;Deputy Prime Minister;Ambassador;Special Envoy;Army Chief;King;Gen.;Sen.;Rep.;Dr.;Professor;spokesman;lawmaker;leader;Chief of Staff;Chief Executive;opposition leader'.split(
    ';',
  )

/** "North Korean": no name, though it begins like one. */
const longDemonyms = COUNTRIES.flatMap(({ demonyms }) => demonyms.filter((demonym) => demonym.includes(' ')))

/** What stands before a person's name in the news: "North Korean Minister of Foreign Affairs". No part of the name. */
const titleOf = (random: () => number): string => {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] as string
  const title = random() < 0.25 ? `Minister of ${pick(offices)}` : pick(titles)
  return random() < 0.5 ? `${pick(COUNTRIES.flatMap(({ demonyms }) => demonyms.slice(0, 1)))} ${title}` : title
}

/** Reads sentences again with listed names of the same type in the places of theirs. A person's surname alone stays one word. */
export const swapNames = (examples: readonly NameExample[], share: number, random: () => number): NameExample[] => {
  const names = pools()
  return examples.flatMap(({ text, tokens, allowed }) => {
    const isName = (i: number): boolean => Number.isInteger(Math.log2(allowed[i] as number)) && [2, 8, 32].includes(allowed[i] as number)
    const isPeople = (i: number): boolean => allowed[i] === 1 && (listsOf(tokens[i]?.lower ?? '') & listed.demonym) !== 0
    if (!tokens.some((_, i) => isName(i) || isPeople(i)) || random() >= share) return []
    const newTokens: NameExample['tokens'][number][] = []
    const newAllowed: number[] = []
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as (typeof tokens)[number]
      const bits = allowed[i] as number
      if (isPeople(i) && /^\p{Lu}/u.test(token.text) && random() < 0.3) {
        const demonym = longDemonyms[Math.floor(random() * longDemonyms.length)] as string
        for (const word of tokenize(demonym, { start: 0, end: demonym.length })) {
          newTokens.push(word)
          newAllowed.push(1)
        }
        continue
      }
      if (!isName(i)) {
        newTokens.push(token)
        newAllowed.push(bits)
        continue
      }
      let last = i + 1
      while (allowed[last] === bits * 2) last++
      const pool = names[(Math.log2(bits) - 1) / 2] as readonly string[]
      let name = pool[Math.floor(random() * pool.length)] as string
      if (bits === 2 && last === i + 1) name = name.split(' ').at(-1) as string
      const before = tokens[i - 1]
      if (bits === 2 && before && /^[\p{Ll},]/u.test(before.text) && random() < 0.4) {
        const title = titleOf(random)
        for (const word of tokenize(title, { start: 0, end: title.length })) {
          newTokens.push(word)
          newAllowed.push(1)
        }
      }
      for (const [k, word] of tokenize(name, {
        start: 0,
        end: name.length,
      }).entries()) {
        newTokens.push(word)
        newAllowed.push(k === 0 ? bits : bits * 2)
      }
      i = last - 1
    }
    return [{ text, tokens: newTokens, allowed: Uint16Array.from(newAllowed) }]
  })
}
