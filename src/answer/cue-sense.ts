import type { Claim } from '../briefing/briefing.ts'
import { wordsOf } from './content-words.ts'
import { DENYING_CUES, NOT_ASSERTING_CUES, PLAIN_CUES } from './words/cue-senses.ts'

const has = (senses: ReadonlySet<string>, { cue }: Claim): boolean => cue !== null && wordsOf(cue.text).some(({ stem }) => senses.has(stem))

/** Whether the cue only says that something was said, so that it need not be told. */
export const isPlain = (claim: Claim): boolean => claim.cue === null || has(PLAIN_CUES, claim)

/** Whether the source denies the content: "denied that he had met his counterpart". */
export const isDenial = (claim: Claim): boolean => has(DENYING_CUES, claim)

/** Whether the source says that the content is so. One who asks, urges or denies does not. */
export const isAssertion = (claim: Claim): boolean => !has(NOT_ASSERTING_CUES, claim)
