import type { Asking, StatementAsk } from '../question.ts'
import { ABOUT, AUX, BARE, forms, type QuestionForm, someone, THIS, topicOf } from './question-form.ts'

// Verbs that say nothing but that something was said: "who confirmed support" and "did she deny it" ask for what the verb means too
const SAYS = '(?:say|said|says|saying|tell|told|tells|telling|claim(?:s|ed|ing)?|stated|stating|mention(?:s|ed)?|report(?:s|ed)?)'
// Behind "what did X …" these ask for statements too
const SPEAKS = `(?:(?:quoted|cited)(?: as)?(?: saying)?|${SAYS}|announced?|argue[sd]?|warn(?:s|ed)?|insist(?:s|ed)?|assert(?:s|ed)?|alleged?|comment(?:s|ed|ing)?|think|thinks|thought|declared?|add|added|explain(?:s|ed)?|wr[io]te|written|tweet(?:s|ed)?|talk(?:s|ed|ing)?|speak|spoke|respond(?:s|ed)?|react(?:s|ed)?|reply|replied|answer(?:s|ed)?|suggest(?:s|ed)?|promised?|express(?:es|ed)?|call(?:s|ed)? for|demand(?:s|ed)?|ha(?:ve|d|s) to say)`
const SAYINGS =
  '(?:quotes?|quotations?|statements?|claims?|remarks?|comments?|words|reactions?|response|views?|opinion|stance|position|take)'
/** "the Morning Courier", but not "the minister call the" */
const SOURCE = '(?<x>\\S+(?: \\S+){0,4}?)(?<!\\b(?:the|an?|this|that|their|his|her))'
const EVER = '(?: ever| not| never| also| actually| really| publicly)*'

const statements = (ask: StatementAsk, speaker: string | null, topic: string | null): Asking => ({
  kind: 'statements',
  ask,
  speaker,
  topic,
})

/** "… to reporters about Ukraine", "… on Saturday", "… Rubio": only what stands behind a preposition is a topic. */
const said = (x: string | undefined, rest: string | undefined): Asking | null => {
  if (/^(?:you|i|we)$/i.test(x ?? '')) return { kind: 'help' }
  const behind = (rest ?? '').replace(/^ to (?:\S+ ){1,4}?(?=about |on |regarding )/i, ' ')
  const topic =
    /(?:^|\s)(?:to say )?(?:about|on|regarding|concerning|re|of|over|to|in relation to|at|in|during|after|when|that)\s+(.+)$/i.exec(
      behind,
    )?.[1]
  if (new RegExp(`^${THIS}$`, 'i').test(x ?? '') && topicOf(topic)) return { kind: 'event', ask: 'about', topic: topicOf(topic) ?? '' }
  return statements('what', someone(x), topicOf(topic))
}

const reports = (x: string | undefined, t: string | undefined): Asking => {
  const source = someone(x)
  return source === null ? statements('what', null, topicOf(t)) : { kind: 'reports', source, topic: topicOf(t) }
}

/** Who said what about what, whether, when, and what an agency reports. The most particular first. */
export const STATEMENT_FORMS: readonly QuestionForm[] = [
  // "who said what", "what was said", "quotes", "who is quoted"
  ...forms(
    () => statements('what', null, null),
    `who(?: all| else)?(?: ${AUX})? ${SAYS} (?:what|which)(?: to (?:who|whom))?|who (?:spoke|speaks|talks|talked)|sources`,
    'who(?: all| else)? (?:is|was|were|are|gets) (?:quoted|cited|speaking)|who (?:are|is) the sources?',
    'what (?:was|is|has been|were) (?:being )?(?:said|claimed|reported)|what did (?:they|people|everyone|everybody|anyone) (?:all )?say',
    `(?:what|which) ${SAYINGS} .*(?:there|made|article|in (?:it|this))|what (?:are|is) the ${SAYINGS}`,
  ),
  // "quotes by Rubio", "all statements about Ukraine"
  ...forms(
    ({ x, t }) => statements('what', someone(x), topicOf(t)),
    `(?:(?:list|all|the|any|every|direct|key|of|what|which|are|is|other|full|find|get|see|main) )*${SAYINGS}(?: (?:made )?(?:by|from|of) (?<x>.+?))?(?: (?:about|on|regarding|concerning|to) (?<t>.+))?`,
    `quotes? (?<x>\\S+(?: \\S+){0,4}?)(?: (?:about|on) (?<t>.+))?`,
    `what (?:is|are|was|were) (?<x>\\S+(?: \\S+){0,4}?)(?:'s?) ${SAYINGS}(?: (?:about|on|regarding|to|of) (?<t>.+))?`,
    `what (?:was|is|has been) (?:said|claimed|told|stated) ${ABOUT} (?<t>.+?) by (?<x>.+)`,
    `what (?:was|is|has been|is being|were) (?:being )?(?:said|claimed|told|stated|mentioned)(?: by (?<x>.+?))?(?: ${ABOUT} (?<t>.+))?`,
  ),
  // "who said anything about Ukraine", "did anyone mention Ukraine", "who commented on T"
  ...forms(
    ({ t }) => statements('what', null, topicOf(t)),
    `(?:who|(?:(?:did|does|has) )?(?:anyone|anybody|someone))(?: else| ever)?(?: ${AUX})? (?:${SAYS} (?:anything |something |what |things? )?(?:about|on|regarding)|talk(?:s|ed)? about|spoke about|speaks? about|comment(?:s|ed)? on|mention(?:s|ed)?) (?<t>.+)`,
  ),

  // "what does KCNA report", "according to Tass", "what was reported by state media"
  ...forms(
    ({ x, t }) => reports(x, t),
    `what(?: else| all)? (?:did|does|do|has|have|is|are|was|were|had) ${SOURCE} report(?:s|ed|ing)?(?: (?:about|on|that|regarding) (?<t>.+))?`,
    `what ${SOURCE} report(?:s|ed|ing)?(?: (?:about|on|that|regarding) (?<t>.+))?`,
    '(?:what (?:is|was|were|are|has been) )?(?:the )?(?:reported|reports?|news|information)(?: (?:about|on) (?<t>.+?))? (?:by|from|of) (?<x>.+)',
    '(?:what (?:happened|is true|is said|was said) )?(?:according to|per) (?<x>(?!whom?\\b)[^,]+?)(?:,? what (?:happened|was said|is said|is true|is going on))?',
  ),

  // "what did X say about T", "how did X react to T", "what X said"
  ...forms(
    ({ x, rest }) => said(x, rest),
    `(?:what|how)(?: else| exactly| all| things?)? ${AUX} (?<x>.+?) ${SPEAKS}(?<rest> .*)?`,
    `what(?: else| exactly)? (?<x>(?!${AUX}\\b).+?) (?:said|says|told|tells|claimed|claims|thinks|thought|ha[sd] to say)(?<rest> .*)?`,
  ),
  // "did X say anything about T", "did X comment on T"
  ...forms(
    ({ x, t }) => statements('what', someone(x), topicOf(t)),
    `(?:${AUX}|whether|if) (?<x>.+?)${EVER} ${SAYS} (?:anything|something|what|much)(?: (?:about|on|regarding) (?<t>.+))?`,
    `(?:${AUX}|whether|if) (?<x>.+?)${EVER} (?:comment|commented|talk|talked|speak|spoken|spoke)(?: (?:about|on|of) (?<t>.+))?`,
  ),
  // "did X say that T"; not "did the man who said T …", "did it say T"
  ...forms(
    ({ x, t }) =>
      /^(?:it|there|that|this|the (?:article|story|text|piece))$|\b(?:to|that|who|which)\b/i.test(x ?? '')
        ? null
        : statements(someone(x) ? 'whether' : 'who', someone(x), topicOf(t)),
    `(?:${AUX}|whether|if) (?<x>.+?)${EVER} ${SAYS} (?<t>.+)`,
  ),
  // "when did X say T"
  ...forms(
    ({ x, t }) => statements('when', someone(x), topicOf(t)),
    `(?:when|(?:on |in )?(?:what|which) (?:day|date|year)) (?:did|has|does|was) (?<x>.+?) ${SAYS}(?: (?<t>.+))?`,
  ),
  // "who said T", "who told reporters that T", "according to whom did T", "whose words are T"
  ...forms(
    ({ t }) => statements(topicOf(t) ? 'who' : 'what', null, topicOf(t)),
    `who(?: else| actually| exactly| first)?(?: ${AUX})?(?: been)? (?:told|tells) (?:\\S+ ){1,3}that (?<t>.+)`,
    `who(?: else| actually| exactly| first)?(?: ${AUX})?(?: been)? (?:${SAYS}|thinks?|thought|believes?)(?: (?<t>.+))?`,
    `(?:who (?:is|was) (?:quoted|cited) (?:as )?saying|(?:who|what) (?:is|was) the source (?:of|for)|who (?:made|makes) the claim|says who|source (?:of|for)) (?<t>.+)`,
    `according to whom?(?: ${AUX})? (?<t>.+)`,
    'whose (?:words|claim|statement|quote) (?:is|are|was|were) (?<t>.+)',
  ),
]

/** Forms that begin with a name, as in notes. To be tried when all that begin with a question word have failed. */
export const BARE_STATEMENT_FORMS: readonly QuestionForm[] = [
  // "Rubio's quotes", "Lavrov comments on Ukraine"
  ...forms(
    ({ x, t }) => statements('what', someone(x), topicOf(t)),
    `(?<x>${BARE}(?: \\S+){0,4}?) ${SAYINGS}(?: (?:about|on|regarding|to|of) (?<t>.+))?`,
  ),
  // "KCNA report", "KCNA reports on the talks"
  ...forms(({ x, t }) => reports(x, t), `(?<x>${BARE}(?: \\S+){0,4}?) report(?:s|ed)?(?: (?:about|on) (?<t>.+))?`),
  // "Lavrov said what about T", "Lavrov said T", "Lavrov on Ukraine"
  ...forms(
    ({ x, t }) => statements('what', someone(x), topicOf(t)),
    `(?<x>${BARE}(?: \\S+){0,3}?) (?:said|says)(?: what| anything| something)?(?: (?:about|on) (?<t>.+))?`,
  ),
  ...forms(({ x, t }) => statements('whether', someone(x), topicOf(t)), `(?<x>${BARE}(?: \\S+){0,3}?) (?:said|says) (?<t>.+)`),
  ...forms(({ x, t }) => statements('what', someone(x), topicOf(t)), `(?<x>${BARE}(?: \\S+){0,3}) (?:on|about) (?<t>\\S+(?: \\S+){0,5})`),
]
