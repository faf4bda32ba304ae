import type { Claim } from '../briefing/briefing.ts'
import { stemOf, wordsOf } from './content-words.ts'
import { DENYING_CUES, PLAIN_CUES, WISHING_CUES } from './words/cue-senses.ts'

const stems = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(stemOf))
const plain = stems(PLAIN_CUES)
const denying = stems(DENYING_CUES)
const wishing = stems(WISHING_CUES)

const has = (senses: ReadonlySet<string>, { cue }: Claim): boolean => cue !== null && wordsOf(cue.text).some(({ stem }) => senses.has(stem))

/** Whether the cue only says that something was said, so that it need not be told. */
export const isPlain = (claim: Claim): boolean => claim.cue === null || has(plain, claim)

/** Whether the source denies the content: "denied that he had met his counterpart". */
export const isDenial = (claim: Claim): boolean => has(denying, claim)

/** Whether the source says that the content is so. One who asks, urges or denies does not. */
export const isAssertion = (claim: Claim): boolean => !has(denying, claim) && !has(wishing, claim)
