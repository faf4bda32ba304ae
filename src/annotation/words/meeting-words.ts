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
`

const FORMS: Readonly<Record<string, readonly string[]>> = {
  meet: ['meet', 'meets', 'met', 'meeting'],
  speak: ['speak', 'speaks', 'spoke', 'spoken', 'speaking'],
  summon: ['summon', 'summons', 'summoned', 'summoning'],
  'sit-down': ['sat', 'sit', 'sits', 'sitting'],
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
  'meeting meetings talks summit summits conversation conversations call negotiations discussions discussion dialogue consultations encounter sitdown tete-a-tete luncheon dinner visit audience'.split(
    ' ',
  ),
)

/** Verbs that make such a noun an event with the subject as a party: "held talks with", "hosted a meeting with". */
export const HOLDING_VERBS: ReadonlySet<string> = new Set(
  'hold holds held holding host hosts hosted hosting have has had having conduct conducted convene convened convenes chair chaired chairs open opened begin began resume resumed start started conclude concluded attend attends attended attending join joined enter entered paid pay pays'.split(
    ' ',
  ),
)

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
