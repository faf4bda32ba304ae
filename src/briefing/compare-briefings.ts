import type { Briefing, Claim } from './briefing.ts'

/** A claim of the article as it was, and the one that stands in its place. */
export interface AlteredClaim {
  readonly before: Claim
  readonly after: Claim
}

/** What a publisher changed in an article, as far as a briefing tells it. Claims are in the order of their article. */
export interface Changes {
  /** Whether the publisher's title is another. */
  readonly title: { readonly before: string; readonly after: string } | null
  readonly added: readonly Claim[]
  readonly gone: readonly Claim[]
  readonly altered: readonly AlteredClaim[]
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,'’]\p{N}+)*/gu) ?? []

const contentOf = (claim: Claim): string => wordsOf(claim.content.map(({ text }) => text).join(' ')).join(' ')

/** Who says it, by the fullest name: "sergei lavrov" wherever the sentence has "he". */
const speakerOf = ({ actors }: Briefing, { speakers, source }: Claim): string => {
  const names = speakers.map((id) => actors.find((actor) => actor.id === id)?.name ?? id)
  return wordsOf(names.length > 0 ? names.join(' ') : (source?.text ?? '')).join(' ')
}

/** What is said of it: "deny" is not "say". */
const cueOf = ({ cue }: Claim): string => wordsOf(cue?.text ?? '').join(' ')

/** How much of the longer one's words both have, 0..1. */
const likeness = (a: string, b: string): number => {
  const [left, right] = [new Set(a.split(' ')), new Set(b.split(' '))]
  let shared = 0
  for (const word of left) if (right.has(word)) shared += 1
  return shared / Math.max(left.size, right.size, 1)
}

/** "At least 10,000 troops" and "at least 11,000 troops" share two words of three. */
const enough = 0.5

/**
 * What changed between two versions of one article. A claim is the same where who says it, how and what are the same to the word; it is altered where most of
 * its words stayed, or its speaker changed and all of them did; else it is added or gone. Each claim of a version counts once.
 */
export const compareBriefings = (before: Briefing, after: Briefing): Changes => {
  const old = before.claims.map((claim) => ({ claim, speaker: speakerOf(before, claim), cue: cueOf(claim), content: contentOf(claim) }))
  const fresh = after.claims.map((claim) => ({ claim, speaker: speakerOf(after, claim), cue: cueOf(claim), content: contentOf(claim) }))
  const left = new Set(old)
  const open = new Set(fresh)
  for (const one of fresh) {
    const same = [...left].find(({ speaker, cue, content }) => speaker === one.speaker && cue === one.cue && content === one.content)
    if (!same) continue
    left.delete(same)
    open.delete(one)
  }
  const pairs = [...open].flatMap((now) =>
    [...left].map((then) => {
      const alike = likeness(then.content, now.content)
      return { now, then, alike: then.speaker === now.speaker || alike === 1 ? alike : 0 }
    }),
  )
  const altered: AlteredClaim[] = []
  for (const { now, then, alike } of pairs.sort((a, b) => b.alike - a.alike)) {
    if (alike < enough || !left.has(then) || !open.has(now)) continue
    left.delete(then)
    open.delete(now)
    altered.push({ before: then.claim, after: now.claim })
  }
  const [was, is] = [before.article.title, after.article.title]
  return {
    title: was !== null && is !== null && was !== is ? { before: was, after: is } : null,
    added: fresh.filter((one) => open.has(one)).map(({ claim }) => claim),
    gone: old.filter((one) => left.has(one)).map(({ claim }) => claim),
    altered: altered.sort((a, b) => a.after.sentence.start - b.after.sentence.start),
  }
}
