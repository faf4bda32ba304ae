import type { Actor } from '../briefing/briefing.ts'
import { namesOf } from './actor-names.ts'
import { sameStem, type Word, wordsOf } from './content-words.ts'
import { slips } from './slips.ts'

/** Whom a name of the question means: all who fit it equally well. Several are for the asker to choose from; none means that no actor fits. */
export interface FoundActors {
  readonly actors: readonly Actor[]
  /** Whether the name had to be mended to fit: "lavorv". */
  readonly mended: boolean
}

const NOBODY: FoundActors = { actors: [], mended: false }

// "the", "Mr", "former": say nothing about who is meant
const BY_THE_WAY = /^(?:the|a|an|this|that|mr|mrs|ms|miss|dr|sir|of|from|for|in|s|his|her|their|its|mister|called|named)$/

const typedWords = (name: string): Word[] => {
  const words = wordsOf(name.replace(/\b(u)\.? ?(s|k|n)\b\.?/gi, '$1$2'))
  const telling = words.filter(({ plain }) => !BY_THE_WAY.test(plain) && plain.length > 1)
  return telling.length > 0 ? telling : words
}

/** "North Korean leader", with the one it is of: what a role word of the question may point at. */
const roleWords = (actor: Actor, actors: readonly Actor[]): string[] => [
  ...actor.roles.flatMap(({ text }) => wordsOf(text).map(({ stem }) => stem)),
  ...wordsOf(actors.find(({ id }) => id === actor.of)?.name ?? '').map(({ stem }) => stem),
]

const isPart = (typed: readonly string[], name: readonly string[]): boolean => typed.every((word) => name.includes(word))

const slipsOf = (typed: string, word: string): number => {
  if (typed === word) return 0
  if (typed[0] !== word[0] || Math.min(typed.length, word.length) < 4) return Number.POSITIVE_INFINITY
  const count = slips(typed, word)
  return count <= (Math.min(typed.length, word.length) >= 7 ? 2 : 1) ? count : Number.POSITIVE_INFINITY
}

/** Slips between the typed words and the name that has them all, in order; infinite where it has not. */
const slipsInName = (typed: readonly string[], name: readonly string[]): number => {
  let at = 0
  let sum = 0
  for (const word of typed) {
    const next = name.findIndex((other, index) => index >= at && slipsOf(word, other) < Number.POSITIVE_INFINITY)
    if (next < 0) return Number.POSITIVE_INFINITY
    sum += slipsOf(word, name[next] ?? '')
    at = next + 1
  }
  return sum
}

/**
 * Whom a typed name means. In this order: a whole name or alias; a part of one ("Kim" of "Kim Jong Un"); a name with a role ("President Trump"); a role ("the
 * Russian foreign minister"); a name with a slip of the finger ("lavorv"). The first step at which anyone fits decides, and all who fit there are given.
 * A first name that is not the article's is another person: "Kim Yo Jong" does not fit Kim Jong Un, "Eric Trump" not Donald Trump.
 */
export const findActors = (name: string, actors: readonly Actor[]): FoundActors => {
  const words = typedWords(name)
  const typed = words.map(({ plain }) => plain)
  if (typed.length === 0) return NOBODY
  const all = actors.map((actor) => ({ actor, names: namesOf(actor) }))
  const given = (found: readonly Actor[], mended = false): FoundActors => ({ actors: found, mended })

  const whole = typed.join(' ')
  const exact = all.filter(({ names }) => names.some((own) => own.join(' ') === whole))
  if (exact.length > 0)
    return given(
      byName(
        exact.map(({ actor }) => actor),
        whole,
      ),
    )

  const part = all.filter(({ names }) => names.some((own) => isPart(typed, own)))
  if (part.length > 0) return given(part.map(({ actor }) => actor))

  const inRole = (word: Word, actor: Actor): boolean => roleWords(actor, actors).some((stem) => sameStem(stem, word.stem))
  const withRole = all.filter(({ actor, names }) => {
    const known = names.flat()
    const rest = words.filter(({ plain }) => !known.includes(plain))
    return rest.length > 0 && rest.length < words.length && rest.every((word) => inRole(word, actor))
  })
  if (withRole.length > 0) return given(withRole.map(({ actor }) => actor))

  const byRole = actors.filter((actor) => actor.roles.length > 0 && words.every((word) => inRole(word, actor)))
  if (byRole.length > 0) return given(byRole)

  const near = all.map(({ actor, names }) => ({ actor, count: Math.min(...names.map((own) => slipsInName(typed, own))) }))
  const fewest = Math.min(...near.map(({ count }) => count))
  return fewest < Number.POSITIVE_INFINITY
    ? given(
        near.filter(({ count }) => count === fewest).map(({ actor }) => actor),
        true,
      )
    : NOBODY
}

/** Of those who are called so, the one whose name it is: "state media", not a body that is also called so. */
const byName = (actors: readonly Actor[], whole: string): readonly Actor[] => {
  const bearers = actors.filter((actor) => namesOf(actor)[0]?.join(' ') === whole)
  return bearers.length > 0 ? bearers : actors
}
