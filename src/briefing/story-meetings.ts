import type { Meeting } from '../annotation/annotations.ts'
import type { StoryArticle } from './story-article.ts'
import { storyWords } from './story-words.ts'

/** A meeting, and the article that tells most of it. */
export interface StoryMeeting {
  readonly article: StoryArticle
  readonly meeting: Meeting
}

/** "Sergei Lavrov" and "Sergey Lavrov" are one by their last word. */
const peopleOf = ({ article, meeting }: StoryMeeting): string =>
  meeting.participants
    .flatMap((id) => article.briefing.actors.find((actor) => actor.id === id)?.name ?? [])
    .map((name) => storyWords(name).at(-1)?.stem ?? '')
    .sort()
    .join(' ')

const mayBeOneDay = (a: string | null | undefined, b: string | null | undefined): boolean => !a || !b || a.startsWith(b) || b.startsWith(a)

const isSame = (a: StoryMeeting, b: StoryMeeting): boolean =>
  peopleOf(a) === peopleOf(b) && a.meeting.status === b.meeting.status && mayBeOneDay(a.meeting.time?.value, b.meeting.time?.value)

/** How much it tells: day and place before all. */
const worth = ({ meeting }: StoryMeeting): number =>
  (meeting.time?.value ? 4 : 0) + (meeting.place ? 2 : 0) + (meeting.reportedBy.length > 0 ? 1 : 0)

/** Who met whom over several articles: the same people on the same day once, as the article has it that tells most. In the articles' order. */
export const meetingsOf = (articles: readonly StoryArticle[]): readonly StoryMeeting[] => {
  const found: StoryMeeting[] = []
  for (const article of articles) {
    for (const meeting of article.briefing.meetings) {
      const one = { article, meeting }
      const at = found.findIndex((other) => isSame(one, other))
      const before = found[at]
      if (before === undefined) found.push(one)
      else if (worth(one) > worth(before)) found[at] = one
    }
  }
  return found
}

/** Those that none of the articles told before has. */
export const newMeetings = (articles: readonly StoryArticle[], told: readonly StoryArticle[]): readonly StoryMeeting[] => {
  const known = meetingsOf(told)
  return meetingsOf(articles).filter((one) => !known.some((other) => isSame(one, other)))
}
