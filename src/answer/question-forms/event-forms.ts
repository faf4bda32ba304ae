import type { Asking, EventAsk } from '../question.ts'
import { forms, type QuestionForm, THIS } from './question-form.ts'

const event =
  (ask: EventAsk): QuestionForm['read'] =>
  ({ t }) => ({ kind: 'event', ask, topic: t ?? '' })

const whoIs = ({ x }: Readonly<Record<string, string | undefined>>): Asking => ({
  kind: 'who-is',
  names: (x ?? '').split(/\s*(?:,|&|\band\b)\s*/i).filter((name) => name !== ''),
})

/** Who is who, how many, and whatever else happened: what no form of meetings or statements has taken. */
export const EVENT_FORMS: readonly QuestionForm[] = [
  // "what is X's job", "what role does X have", "where is X from", "who leads T"
  ...forms(
    whoIs,
    "(?:what|which) (?:is|was) (?<x>.+?)(?:'s?) (?:role|job|title|position|function|office|post|rank)",
    'what (?:role|job|title|position|office|post) (?:does|did|do|has|is) (?<x>.+?)(?: (?:have|hold|play|in))?',
    'what does (?<x>.+) do(?: for a living)?',
    "(?<x>\\S+(?: \\S+){0,3}?)(?:'s?) (?:role|job|title|function|post|rank)",
    '(?:where|what country|which country) (?:is|are) (?<x>.+) from',
  ),
  ...forms(({ x }) => ({ kind: 'who-is', names: [`leader of ${x ?? ''}`] }), 'who (?:leads|heads|runs|rules|governs|chairs) (?<x>.+)'),
  // "who is X", "who the minister is"; not "who is winning the war", "who was killed in it"
  ...forms(
    ({ x }) =>
      /^(?!(?:the|a|an) )\p{Ll}\S*(?:ing|ed|en) .|^(?:behind|against|for|to|in|at|on|responsible|killed|shot|dead|hurt|sent|held|leading|winning|fighting)\b/u.test(
        x ?? '',
      )
        ? null
        : whoIs({ x }),
    '(?:who|whom)(?: exactly| the hell| on earth)? (?:is|are|was|were) (?<x>.+)',
    'who (?<x>\\S+(?: \\S+){0,4}) (?:is|are|was)',
  ),

  ...forms(
    ({ x }) => ({ kind: 'age', name: x ?? '' }),
    'how old (?:is|are|was) (?<x>.+)',
    "(?:what is )?(?<x>\\S+(?: \\S+){0,3}?)(?:'s?) age",
  ),
  // "how many troops", "the number of troops", "troops number"
  ...forms(
    ({ t }) => ({ kind: 'amount', topic: t ?? '' }),
    '(?:how (?:many|much)|what number of) (?<t>.+)',
    '(?:what (?:is|was) )?(?:the )?(?:total )?(?:number|amount|count|figure|cost|price|value|size|toll)s? (?:of|for) (?<t>.+)',
    '(?<t>(?!(?:who|what|why|how|did|when|where)\\b)\\S+(?: \\S+){0,3}) (?:numbers?|count|figures?|total)',
  ),

  ...forms(
    event('when'),
    '(?:at |in |on |since |until |by |from )?(?:what|which) (?:time|day|date|year|month) (?<t>.+)',
    '(?:since|until|by|from) when (?<t>.+)',
    'when exactly (?<t>.+)',
    '(?:date|time|day) of (?<t>.+)',
  ),
  ...forms(
    event('where'),
    '(?:in |at |from |to )?(?:what|which) (?:city|country|place|town|location|region|state) (?<t>.+)',
    '(?:location|place) of (?<t>.+)',
    '(?:from where|where exactly) (?<t>.+)',
  ),
  ...forms(
    event('why'),
    'how come (?<t>.+)',
    'what (?:is|was) the (?:reason|cause|motive)(?: why| that| for| of| behind)? (?<t>.+)',
    '(?:what caused|what led to|what explains|for what reason) (?<t>.+)',
    '(?:the )?reasons? (?:for|why|of) (?<t>.+)',
  ),

  // "what about Ukraine?", "more on Rubio", "is Putin mentioned?"
  ...forms(
    event('about'),
    '(?:what|how) about (?<t>.+)',
    'what (?:happened|is happening|has happened) (?:to|with) (?<t>.+)',
    `(?:is|are|was|were) (?<t>.+?) (?:mentioned|named|in ${THIS})(?: here)?`,
    `(?:does|did) ${THIS} (?:mention|name|cover|talk about|speak of|say (?:anything )?(?:about|on)) (?<t>.+)`,
    `what (?:do|does|did) (?:${THIS}|they|we|i|people) (?:say|know|hear|learn|tell us|report)? ?(?:about|on) (?<t>.+)`,
    '(?:(?:more|news|info|information|details?|anything|something|everything|all|facts|mentions?|what|else) )*(?:about|on|of|regarding) (?<t>.+)',
  ),
  ...forms(event('about'), 'what happened (?<t>.+)'),
  // "what is Tass", "what is the plan"
  ...forms(
    ({ x }) => ({ kind: 'who-is', names: [x ?? ''] }),
    'what (?:is|are) (?<x>(?!.*\\b(?:about|happening|going|doing|planned|expected|said|known|wrong|next)\\b)\\S+(?: \\S+){0,5})',
  ),
]
