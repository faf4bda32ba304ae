/**
 * Words of people meeting. Verbs: how the other party stands.
 *   w  "with" only (talked with, conferred with)   d  direct object too (met him)   t  "to" too (spoke to her)   o  only as an object (hosted, greeted)
 */
const VERBS = `
meet d
talk w
speak t
confer w
huddle w
dine w
lunch w
sit-down w
host o
welcome o
receive o
greet o
summon o
phone o
telephone o
visit o
discuss w
consult w
shake-hands w
put-through t
`

const FORMS: Readonly<Record<string, readonly string[]>> = {
  meet: ['meet', 'meets', 'met', 'meeting'],
  speak: ['speak', 'speaks', 'spoke', 'spoken', 'speaking'],
  summon: ['summon', 'summons', 'summoned', 'summoning'],
  'sit-down': ['sat', 'sit', 'sits', 'sitting'],
  'shake-hands': ['shake', 'shakes', 'shook', 'shaking'],
  'put-through': ['put'],
  confer: ['confer', 'confers', 'conferred', 'conferring'],
}

export interface MeetingVerb {
  readonly lemma: string
  readonly how: 'with' | 'direct' | 'to' | 'object'
}

const HOW = { w: 'with', d: 'direct', t: 'to', o: 'object' } as const

export const MEETING_VERBS: ReadonlyMap<string, MeetingVerb> = new Map(
  VERBS.trim()
    .split('\n')
    .flatMap((row) => {
      const [lemma = '', how = 'w'] = row.split(' ')
      const stem = lemma.replace(/e$/, '')
      const forms = FORMS[lemma] ?? [lemma, `${lemma}s`, `${stem}ed`, `${stem}ing`]
      return forms.map((form): [string, MeetingVerb] => [form, { lemma, how: HOW[how as keyof typeof HOW] }])
    }),
)

/** Nouns of meetings, singular and plural. */
export const MEETING_NOUNS: ReadonlySet<string> = new Set(
  'meeting meetings talks summit summits conversation conversations call negotiations discussions discussion dialogue dialog consultations encounter gathering sitdown tete-a-tete luncheon lunch breakfast dinner visit audience'.split(
    ' ',
  ),
)

/** Verbs that make such a noun an event with the subject as a party: "held talks with", "hosted a meeting with". */
export const HOLDING_VERBS: ReadonlySet<string> = new Set(
  'hold holds held holding host hosts hosted hosting have has had having conduct conducted convene convened convenes chair chaired chairs open opened begin began resume resumed start started conclude concluded attend attends attended attending join joined enter entered paid pay pays'.split(
    ' ',
  ),
)

/** "Roe joined Moss for talks", "Moss invited Roe to dinner" */
export const JOINING_VERBS: ReadonlySet<string> = new Set('join joins joined joining invited engaged'.split(' '))

/** Verbs of speaking before a meeting: "addressed a meeting of the council". */
export const ADDRESSING_VERBS: ReadonlySet<string> = new Set(
  'address addresses addressed addressing tell tells told attend attends attended attending chair chairs chaired chairing join joins joined convene convened host hosts hosted hosting'.split(
    ' ',
  ),
)

/** Verbs of going where the meeting is: "flew to Rome to meet". */
export const MOVING_VERBS: ReadonlySet<string> = new Set(
  'travel travels traveled travelled traveling travelling fly flies flew flying go goes went going come comes came coming head heads headed heading arrive arrives arrived arriving visit visits visited visiting return returns returned returning is was be been'.split(
    ' ',
  ),
)

/** Nouns of the rooms and grounds where people meet; with a name they are a place: "the Torrejon airbase", "Acme's headquarters". */
export const VENUE_NOUNS: ReadonlySet<string> = new Set(
  'headquarters office palace hotel airport airbase base residence embassy consulate mansion villa ranch resort estate compound castle building center centre complex hall house club school university church mosque temple hospital camp stadium library museum park garden room capitol chancellery ministry island village'.split(
    ' ',
  ),
)

/** Parts of a place that one may meet on: "the steps of the Supreme Court". */
export const SPOT_NOUNS: ReadonlySet<string> = new Set('steps grounds deck campus roof lawn lawns outskirts floor'.split(' '))
/** "during his visit to Oslo" */
export const VISIT_NOUNS: ReadonlySet<string> = new Set('visit trip tour stop stopover stay journey'.split(' '))

export const CANCELLING_WORDS: ReadonlySet<string> = new Set(
  'cancel cancels cancelled canceled cancelling canceling scrap scrapped postpone postponed scuttle scuttled called-off axed shelved suspended aborted'.split(
    ' ',
  ),
)
export const DENYING_WORDS: ReadonlySet<string> = new Set(
  'deny denies denied denying refuse refused refuses decline declined declines reject rejected rejects snub snubbed rebuff rebuffed'.split(
    ' ',
  ),
)
export const PLANNING_WORDS: ReadonlySet<string> = new Set(
  'plan plans planned planning schedule scheduled due expect expects expected hope hopes hoped intend intends intended agree agreed agrees prepare prepares preparing prepared propose proposed proposes invite invited invites want wants wanted set slated offer offered ready upcoming possible proposed seek seeks sought arrange arranged promised promises vowed upcoming looking'.split(
    ' ',
  ),
)

/** "the two", "both sides", "the two foreign ministers": two who were told of before. */
export const PAIR =
  /^(?:(?:the|both) (?:two|pair|couple|leaders|sides)|(?:the|these) (?:two|three) (?:\w+ )?(?:leaders|men|women|sides|countries|nations|governments|neighbors|neighbours|presidents|premiers|ministers|diplomats|officials|delegations|allies|parties|politicians|rivals|heads)|both (?:men|women|leaders|sides|countries|nations|governments|presidents|ministers|parties))$/i
