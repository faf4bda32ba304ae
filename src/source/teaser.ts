import type { PageFacts } from './page-facts.ts'
import { statusInWords } from './status-in-words.ts'

interface Seen {
  readonly facts: PageFacts
  readonly status: number
  /** Whether the page has a field for a password. */
  readonly asksLogin: boolean
  /** What was readable, without title and byline. */
  readonly story: string
}

/** The story, and why there is no more of it ("the site asks for a subscription (402)"); null where all of it was readable. */
type Found = { readonly story: string; readonly why: string | null } | { readonly problem: string }

/** Statuses that come with a teaser; a page with another error is no article. */
const closed: ReadonlySet<number> = new Set([401, 402, 403, 451])

/** Characters of a story: less is a headline with a line, less than a little longer is a beginning. */
const [noStory, shortStory, beginning] = [60, 280, 1_500]

/** "Just a moment … Verify that you are human": what guards against programs show. */
const challenge =
  /\b(?:(?:enable|turn on|activate) (?:java ?script|cookies)|(?:verify|confirm|prove)(?:ing)? (?:that )?you(?:’|')?(?: a|’?'?)re (?:a |not a )?(?:human|robot|bot)|checking your browser|unusual (?:traffic|activity)|just a moment|access denied|are you a robot)\b/i

/** Why a page shows only the beginning. Not by words such as "subscribe", which stand on free pages too: by status, by what it tells programs, by length. */
const whyShort = ({ facts, status, asksLogin, story }: Seen): string | null => {
  if (closed.has(status)) return statusInWords(status)
  if (facts.free === false && (story.length < beginning || (facts.body?.length ?? 0) > story.length * 1.5))
    return 'the rest is for subscribers of the site'
  if (story.length >= shortStory) return null
  return asksLogin ? 'the site asks for a login' : 'there was little to read on that page'
}

/** What there is to read of a page's story, and what kept the rest; a sentence where there is nothing. */
export const findTeaser = (seen: Seen): Found => {
  const { facts, story, status } = seen
  const why = whyShort(seen)
  const description = facts.description ?? ''
  const best = story.length < shortStory && description.length > story.length ? description : story
  const isRefused = status === 403 && facts.description === null && story.length < shortStory
  if (isRefused || (story.length < 800 && challenge.test(story)))
    return {
      problem: 'I could not read that link: the site wants to see a person in a browser before it shows the page. Please paste the text.',
    }
  if (best.length >= noStory) return { story: best, why }
  return {
    problem: closed.has(status)
      ? `I could not read that link: ${statusInWords(status)}.`
      : 'I found no article on that page. Please give me the page of the article itself, or paste its text.',
  }
}
