import type { Asking, MeetingAsk } from '../question.ts'
import { AUX, DET, forms, type QuestionForm } from './question-form.ts'

const MEETS = `(?:(?:going|supposed|expected|due|set|planning|scheduled|about|able|likely) to )?(?:${[
  'meet(?:s|ing)?(?: up)?(?: with)?|met(?: up)?(?: with)?',
  '(?:talk|speak)(?:s|ed|ing)? (?:to|with)|spoken? (?:to|with)|s[ai]t(?:ting)? down with|confer(?:s|red|ring)? with',
  '(?:hold|held|holding|have|had|having) (?:[a-z-]+ )?(?:talks|meetings?)(?: with)?',
].join('|')})`
const MEETINGS = '(?:meetings?|talks|summits?|sit-?downs?|encounters?|get-?togethers?|negotiations|conversations?)'
// "did Tolle say he met Dravic" is about what Tolle said
const SAID = /\b(?:say|said|says|tell|told|claim|claimed|report|reported|reports|deny|denied|think|confirm|confirmed)\b/i
const TAKES_PLACE =
  /\b(?:(?:take|took|taking|taken) place|happen(?:ed)?|(?:been )?(?:held|planned|scheduled)|occur(?:red)?|begin|began|start(?:ed)?|end(?:ed)?|resumed?|continued?|going on|hold|have|has|there|was|were|are|be|is|did)\b/gi
const WHEN_WHERE =
  '(?:on |at |in )?(?<when>when|(?:what|which) (?:day|date|time|month|year))|(?:on |at |in )?(?<where>where|(?:what|which) (?:city|country|place|town))'

// "… on Thursday", "… in Wonsan": what stands behind a name
const TAIL =
  /(?:^|\s+)(?:in|at|on|near|during|before|after|last|this|yesterday|today|tonight|tomorrow|since|about|over|for|to discuss|regarding|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b.*$/i
const WHOM = '(?:who|whom|which (?:people|leaders?|ministers?|officials?|diplomats?))(?: all| else)?'
const NAMES = /\s*(?:,|&|\+|\/| - |(?<=\S)-(?=\p{Lu})|\band\b|\bwith\b|\bor\b|\bvs\.?(?=\s)|'s?(?=\s)|\bto\b(?=\s\p{Lu}))\s*/u
const NOBODY_IN_PARTICULAR =
  /^(?:any ?one|any ?body|some ?one|some ?body|each other|one another|who|whom|people|they|them|everyone|everybody|(?:the )?(?:two |three )?(?:two|pair|men|leaders|ministers|diplomats|sides|officials|others?)|all|else|there|it|this|that|with|you)$/i
const NO_NAME = new RegExp(`^(?:${DET}|${MEETINGS}|\\s)+$`, 'i')

const named = (name: string): string | null => {
  const plain = name
    .replace(/^[\s,"'-]+|[\s,"'?!-]+$/g, '')
    .replace(/'s$/i, '')
    .replace(/^(?:both|either|between|of|with|by|to|and|from) /i, '')
  return plain === '' || NOBODY_IN_PARTICULAR.test(plain) || NO_NAME.test(plain) ? null : plain
}

/** "Kim and Lavrov on Saturday": the people, and what stands behind them. */
const peopleAndTail = (text: string): { people: string[]; topic: string } => {
  const topic = TAIL.exec(text)?.[0] ?? ''
  const people = text
    .slice(0, text.length - topic.length)
    .split(NAMES)
    .map(named)
    .filter((name) => name !== null)
  return { people, topic: topic.trim() }
}

const meetings = (ask: MeetingAsk, ...parts: readonly (string | undefined)[]): Asking => {
  const read = parts.map((part) => peopleAndTail(part ?? ''))
  const people = read.flatMap((part) => part.people)
  const topic = read.flatMap((part) => part.topic || []).join(' ')
  // Whether they met can only be asked of two: "did Lavrov meet anyone" asks whom
  return { kind: 'meetings', ask: ask === 'whether' && people.length < 2 ? 'who' : ask, people, topic: topic || null }
}

const eventLess = (text: string | undefined): string => (text ?? '').replace(TAKES_PLACE, '')
const undetermined = (text: string | undefined): string => (text ?? '').replace(new RegExp(`^(?:${DET} )+`, 'i'), '')

/** Who met whom, whether, where, when and how often. The most particular first. */
export const MEETING_FORMS: readonly QuestionForm[] = [
  // "how often did X meet Y", "how many meetings were there"
  ...forms(({ x, y }) => meetings('how-many', x, y), `how (?:often|many times|many days) ${AUX} (?<x>.+?) ${MEETS}(?<y> .+)?`),
  ...forms(({ rest }) => meetings('how-many', eventLess(rest)), `how many (?:${DET} )*${MEETINGS}(?<rest> .*)?`),

  // "where was the meeting between X and Y", "when did the talks take place", "when was the Kim-Lavrov meeting", "where is Kim meeting Lavrov"
  ...forms(
    ({ when, before, after }) =>
      meetings(when ? 'when' : 'where', undetermined((before ?? '').replace(/\b(?:have|has|had|hold|held)\b.*$/i, '')), eventLess(after)),
    `(?:${WHEN_WHERE})(?: ${AUX})? (?<before>(?:\\S+ ){0,6}?)${MEETINGS}(?<after> .*)?`,
  ),
  // "when did Lavrov meet Rubio", "where they met"
  ...forms(({ when, x, y }) => meetings(when ? 'when' : 'where', x, y), `(?:${WHEN_WHERE})(?: ${AUX})? (?<x>.+?) ${MEETS}(?<y> .+)?`),

  // "who was at the meeting", "who attended the talks in Wonsan"
  ...forms(
    ({ after }) => meetings('who', after),
    `who (?:(?:was|were|is|are)(?: present)? (?:at|in)|attend(?:ed|s)|joined|took part in|participated in) (?:${DET} )*${MEETINGS}(?<after> .*)?`,
    `(?:participants|attendees) (?:of|in|at) (?:${DET} )*${MEETINGS}(?<after> .*)?`,
  ),
  // "who met whom", "who met Rubio", "who talked to whom", "who met in Wonsan", "who saw whom"
  ...forms(
    ({ y }) => meetings('who', y),
    `(?:who|whom|which (?:people|leaders|ministers|politicians|officials|diplomats))(?: all| else| actually)?(?: ${AUX}| all)? ${MEETS}(?<y> .+)?`,
    'who (?:saw|visited|sees) (?<y>who|whom)',
  ),
  // "who did X meet", "whom has X met", "with whom is X meeting on Monday"
  ...forms(
    ({ x, y }) => (SAID.test(x ?? '') ? null : meetings('who', x, y)),
    `(?:with |to )?${WHOM} ${AUX} (?<x>.+?) (?:${MEETS}|talk|speak|negotiate|see)(?<y> .+)?`,
    `(?:with |to )?${WHOM} (?<x>.+?) (?:met|meets|talked to|spoke to|talked with|spoke with)(?<y> .+)?`,
  ),
  // "was there a meeting between X and Y", "did any talks take place"
  ...forms(
    ({ after }) => meetings('whether', eventLess(after)),
    `${AUX} (?:there (?:been )?)?(?:${DET} )+${MEETINGS}(?<after> .*)?`,
    `${AUX} there ${MEETINGS}(?<after> .*)?`,
  ),
  // "did X meet Y", "have X and Y met", "is X meeting Y", "if X met Y"
  ...forms(
    ({ x, y }) => (/^(?:there|it)\b/i.test(x ?? '') || SAID.test(x ?? '') ? null : meetings('whether', x, y)),
    `(?:${AUX}|whether|if) (?<x>.+?)(?: ever| not| never| also| actually| really| already| even)* ${MEETS}(?<y> .+)?`,
  ),
  // "meetings", "list all meetings", "what meetings were there", "meeting between X and Y"
  ...forms(({ after }) => meetings('who', eventLess(after)), `(?:what |which |list |show |of |${DET} )*${MEETINGS}(?<after> .*)?`),
]

const NO_QUESTION_WORD = '(?!(?:what|who|whom|why|how|when|where|which|did|does|is|was|were|are|about)\\b)'

/** Forms that begin with a name, as in notes. To be tried when all that begin with a question word have failed. */
export const BARE_MEETING_FORMS: readonly QuestionForm[] = [
  // "Lavrov Rubio meeting", "Lavrov's meetings in Asia"
  ...forms(
    ({ x, after }) => meetings('whether', undetermined(x), after),
    `(?:list |show |of )*(?<x>${NO_QUESTION_WORD}(?:\\S+ ){1,6})${MEETINGS}(?<after> .*)?`,
  ),
  // "X met Y?", "X meets Y"
  ...forms(
    ({ x, y }) => meetings('whether', x, y),
    `(?<x>${NO_QUESTION_WORD}(?:\\S+ ){1,5})(?:met|meets?)(?: with)? (?<y>\\S+(?: \\S+){0,6})`,
  ),
]
