import type { EntityType } from '../../annotation/annotations.ts'
import { DET, forms, type QuestionForm, THIS } from './question-form.ts'

const TYPES: readonly (readonly [RegExp, EntityType | 'country'])[] = [
  [/^(?:people|persons?|names|politicians|leaders|officials|diplomats)$/i, 'person'],
  [/^(?:organi[sz]ations?|compan(?:y|ies)|agenc(?:y|ies)|institutions)$/i, 'organization'],
  [/^(?:countr(?:y|ies)|nations?)$/i, 'country'],
  [/^(?:places?|cit(?:y|ies)|states?|locations?)$/i, 'place'],
]
const KINDS_OF_ACTOR =
  'people|persons?|names|politicians|leaders|officials|diplomats|organi[sz]ations?|compan(?:y|ies)|agenc(?:y|ies)|institutions|countr(?:y|ies)|places?|cit(?:y|ies)|nations?|states?|locations?|actors|players|entities'
const INVOLVED = `(?:involved|mentioned|named|in ${THIS}|here|there|(?:in|part of|at) (?:play|${THIS})|${THIS} about|important)`
const GIST =
  'summary|summari[sz]e|sum up|recap|gist|overview|digest|tl;? ?dr|tl:dr|nutshell|short|points|takeaways?|bottom line|story|news|brief|briefing|facts|essentials|news|explain'
const UNSAID =
  '(?:said|say|told|tell|reported|report|disclosed?|revealed?|mentioned|mention|known|know|clear|explained|explain|answered|confirmed|stated)'

/** Questions about the article as a whole: help, summary, headline, where it comes from, what it leaves open, who is in it. */
export const ARTICLE_FORMS: readonly QuestionForm[] = [
  ...forms(
    () => ({ kind: 'help' }),
    'help|hi|hello|hey|commands|examples?|usage|thanks|thank you|thx|who are you',
    'what can (?:you|i|it|this|we) .*|what do you (?:do|know)|what (?:questions|else) can .*',
    'how (?:do|can|should) (?:i|we|you) (?:use|ask|work).*|how does (?:this|it|dateline) work',
  ),
  ...forms(
    () => ({ kind: 'summary' }),
    `(?:${DET} |in |short |brief |quick |one-line |key |main |us |me )*(?:${GIST})(?: (?:of )?${THIS})?(?: up)?(?: for me)?`,
    'what (?:happened|happens|has happened|is happening|is going on|is new|is up)(?: here| there| today| overall| then| with this)*',
    `what (?:is|are|was) (?:${DET} |main |key )*(?:${GIST}|idea|latest|article)(?: about| of ${THIS}| here)?`,
    `what (?:is|are|was) ${THIS}(?: all)?(?: about| saying)?|what does ${THIS} (?:say|tell(?: us)?|report|mean)`,
    'what (?:do|should) (?:i|we) (?:need to )?know|brief me|what (?:did|have) i miss(?:ed)?|anything new',
  ),
  ...forms(() => ({ kind: 'headline' }), `(?:what (?:is|was) )?(?:${DET} )?(?:headline|title)(?: of ${THIS})?`),
  ...forms(
    () => ({ kind: 'origin' }),
    `(?:who|which (?:agency|newspaper|publisher|outlet)) (?:wrote|published|filed|reported|is behind) ${THIS}`,
    `(?:when|where|by whom|on what (?:day|date)) (?:was|is) ${THIS} (?:published|written|filed|posted|from|dated)`,
    `(?:who|what|where|when) (?:is|was) (?:the )?(?:author|byline|publisher|dateline|writer|journalist|date|wire)(?: of ${THIS})?`,
    `author|byline|dateline|publisher|date|wire|how old is ${THIS}|where is ${THIS} from|when is ${THIS} from`,
  ),
  // "was anything not said?", "what did state media not say", "what is still unclear", "what don't we know"
  ...forms(
    () => ({ kind: 'not-said' }),
    `(?:what|which details?|(?:was|is) (?:there )?anything)(?: .*)? (?:not|never)(?: .*)? ${UNSAID}(?: .*)?`,
    `(?:what|which details?|(?:was|is) (?:there )?anything) (?:is|are|was|were|remains?)?(?: ?still| left| remaining)*(?: ?(?:missing|unknown|unclear|open|unsaid|unanswered|left out|omitted|unreported))(?: .*)?`,
    'not said|unsaid|unknowns|open questions|gaps|(?:what|which) questions (?:are|remain) open',
    'what (?:did|does|do) .+ (?:refuse|decline|fail|avoid|stop short|leave out|omit)\\b.*|who (?:declined|refused) to .*',
  ),
  // "who is involved", "which countries are mentioned", "people", "list the actors"
  ...forms(
    ({ kind }) => ({ kind: 'actors', type: TYPES.find(([pattern]) => pattern.test(kind ?? ''))?.[1] ?? null }),
    `(?:who|who all|(?:what|which) (?<kind>${KINDS_OF_ACTOR})) (?:is|are|was|were|gets?)(?: all| also| else)* ${INVOLVED}(?: ${INVOLVED})*`,
    `(?:what|which) (?<kind>${KINDS_OF_ACTOR})`,
    `(?:what|which) (?<kind>${KINDS_OF_ACTOR}) (?:appear|play a (?:role|part)|does ${THIS} mention).*|who (?:appears|plays a (?:role|part)|matters).*`,
    `(?:${DET} |list |key |main |who (?:is|are) |of )*(?<kind>${KINDS_OF_ACTOR}|cast|who|participants|characters|protagonists)(?: ${INVOLVED})?`,
  ),
]
