import { readFileSync } from 'node:fs'
import { inData } from './paths.ts'

/** An actor of the Phoenix dictionaries: its spellings in lower case and its CAMEO codes without dates ("AFG", "AFGGOV"). */
export interface Actor {
  readonly names: readonly string[]
  readonly codes: readonly string[]
}

/** Reads a TABARI actors file: an entry a line, "+" before further spellings, codes in brackets, "#" before remarks. */
export const readActors = (file: string): readonly Actor[] => {
  const actors: { names: string[]; codes: string[] }[] = []
  for (const line of readFileSync(inData(`gazetteer/${file}`), 'utf8').split('\n')) {
    const written = line.split('#')[0]?.trimEnd() ?? ''
    const codes = [...written.matchAll(/\[([A-Z]+)/g)].map((found) => found[1] ?? '')
    const name = written.split('[')[0]?.replace(/^\+/, '').replaceAll('_', ' ').trim().toLowerCase()
    if (name && !/^\s/.test(line)) {
      if (line.startsWith('+')) actors.at(-1)?.names.push(name)
      else actors.push({ names: [name], codes: [] })
    }
    actors.at(-1)?.codes.push(...codes)
  }
  return actors
}
