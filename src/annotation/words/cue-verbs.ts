/**
 * Verbs that report speech or writing, and what may stand as their content. Own list; the classes follow the reporting
 * verbs of English reference grammars (say-, tell-, urge-, accuse- and describe-verbs).
 *
 * c  a clause, with or without "that"     "said he was tired"
 * t  a clause only with "that" or a wh-word  "revealed that …"
 * q  words in quotation marks              "sighed: “Enough.”"
 * o  a noun phrase is what was said        "denied any role"
 * i  a to-infinitive                       "vowed to return"
 * a  an addressee may stand before it      "told reporters that …", "urged Tehran to …"
 * s  object and complement                 "called the vote “a sham”", "described it as unfair"
 * b  an object that is blamed or judged is part of the content   "accused Moscow of lying"
 * n  the source may be a text              "the report found that …"
 * w  only someone does it by speaking: the subject must be a person, a body or a text   "Moss defended the plan"
 * p:x,y  a phrase with one of these prepositions   "warned of floods", "called for calm"
 */
const VERBS = `
say c q n
tell t c q a i
add c q
announce c q o
report c q o n
claim c q i o
declare c q o s
state c q n
warn c q a i n p:of,about,against
note c q o n
explain c q
insist c q p:on
argue c q n
suggest c q n
acknowledge c q o
admit c q p:to
confirm c q o
deny c q o
write c q
tweet c q o
retweet q
post q t
blog q t
comment c q
observe c q
remark c q
respond c q
reply c q
answer q t
recall t q
predict c q o
forecast c q
assert c q o
allege c q n o
contend c q
maintain t q
complain c q p:about,of
concede c q
stress c q o n p:to
emphasize c q o n
emphasise c q o n
reiterate c q o
repeat q t
vow c q i o
pledge c q i o
promise c q i o
threaten i q t
demand t c q i o
urge q a i b
implore q a i
beg q a i
exhort q a i
ask q a i p:for
request q t o
propose q t
recommend t q n
criticize b q p:for
criticise b q p:for
condemn b q
denounce b q s
castigate b
chide b q p:for
blame b p:for,on
accuse a b p:of
praise b q p:for
hail b q s
laud b
applaud b
slam b q
blast b q
decry b
deplore b
rebuke b
mock b q
ridicule b q
reject o q
rebuff o
dismiss s q
describe s q
characterize s q
characterise s q
label s
term s
dub s
brand s
call s p:for,on,upon
deem s
portray s
depict s
quip q c
joke t q
shout q
yell q
chant q
cry q
scream q
whisper q
exclaim q
conclude t q n
reveal t n q o
disclose t o
indicate t c n
testify t c q p:to,about
swear t i q
boast t q p:about,of
brag t q p:about
caution t q a n p:against
counter q t
retort q t
rejoin q
charge t c q
clarify t q
elaborate q
express o
voice o
hint t p:at
question t
point-out c q o
imply t
inform t a p:of
instruct i a
advise t a i q n p:against
remind t a
assure t a q
plead q i p:for
proclaim t q o
read q
specify t
speculate t c q
reckon q c
surmise t
tout b
underline t o q
underscore t o q
lament t q o
bemoan o q
agree c q
disagree q
continue q
reflect q
muse q
find c n o
show c n o
estimate t c n o
rule t n
detail o n
outline o
mention t
enthuse q
fume q
thunder q
vent q
scoff q
sigh q
gush q
opine q t
posit t
postulate t
profess t i
affirm t q o
reaffirm t q o
attest t p:to
caution t q
notify t a
pronounce s
chorus q
grumble q t
gripe q t p:about
rail p:against
apologize p:for q
apologise p:for q
thank b p:for
congratulate b p:on
salute b
welcome b q
refute o
rebut o q
intone q
wonder q
inquire q
signal t
lie t q
tease q
mention t o w
cite o w
discuss o t w
question o
defend b w
propose o i
propound o w
dispute o w
endorse b w
invoke o w
reference o w
liken b w
compare b w
describe o w
make-it-clear t w
echo o
recount o t w
advocate o w
champion b w
protest o w p:against
chastise b w
berate b w
scold b w
assail b w
lambast b w
lambaste b w
deride b w
bash b w
disparage b w
denigrate b w
belittle b w
insult b w
taunt b w
censure b w
excoriate b w
admonish b a i w
reprimand b w
encourage b a i w
invite b a i w
offer i w
speak p:of w
talk p:of w
argue p:for,against w
comment p:on,about
remark p:on,about
reflect p:on
elaborate p:on
inquire p:about
ask p:about
wonder t c
joke p:about
point p:to w
allude p:to w
object p:to w
request i
suggest o
recommend o
lay-out o w
set-out o w
spell-out o w
call-out b w
lash-out p:at,against w
hit-back p:at q w
hit-out p:at w
speak-out p:about,against w
`

const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'says said said saying',
  tell: 'tells told told telling',
  write: 'writes wrote written writing',
  find: 'finds found found finding',
  show: 'shows showed shown showing',
  swear: 'swears swore sworn swearing',
  read: 'reads read read reading',
  speak: 'speaks spoke spoken speaking',
  lie: 'lies lied lied lying',
  deny: 'denies denied denied denying',
  reply: 'replies replied replied replying',
  cry: 'cries cried cried crying',
  decry: 'decries decried decried decrying',
  testify: 'testifies testified testified testifying',
  clarify: 'clarifies clarified clarified clarifying',
  specify: 'specifies specified specified specifying',
  imply: 'implies implied implied implying',
  notify: 'notifies notified notified notifying',
  beg: 'begs begged begged begging',
  blog: 'blogs blogged blogged blogging',
  brag: 'brags bragged bragged bragging',
  slam: 'slams slammed slammed slamming',
  quip: 'quips quipped quipped quipping',
  dub: 'dubs dubbed dubbed dubbing',
  admit: 'admits admitted admitted admitting',
  forecast: 'forecasts forecast forecast forecasting',
  'make-it-clear': 'makes-it-clear made-it-clear made-it-clear making-it-clear',
  'point-out': 'points-out pointed-out pointed-out pointing-out',
  rebut: 'rebuts rebutted rebutted rebutting',
  'lay-out': 'lays-out laid-out laid-out laying-out',
  'set-out': 'sets-out set-out set-out setting-out',
  'spell-out': 'spells-out spelled-out spelled-out spelling-out',
  'call-out': 'calls-out called-out called-out calling-out',
  'lash-out': 'lashes-out lashed-out lashed-out lashing-out',
  'hit-back': 'hits-back hit-back hit-back hitting-back',
  'hit-out': 'hits-out hit-out hit-out hitting-out',
  'speak-out': 'speaks-out spoke-out spoken-out speaking-out',
}

const regular = (verb: string): string => {
  if (verb.endsWith('e')) return `${verb}s ${verb}d ${verb}d ${verb.slice(0, -1)}ing`
  const s = /(?:[sxz]|[cs]h)$/.test(verb) ? `${verb}es` : `${verb}s`
  return `${s} ${verb}ed ${verb}ed ${verb}ing`
}

/** What may stand as the content of a cue verb. */
export interface CueFrame {
  readonly lemma: string
  readonly clause: boolean
  readonly thatClause: boolean
  readonly quote: boolean
  readonly object: boolean
  readonly infinitive: boolean
  readonly addressee: boolean
  readonly complement: boolean
  readonly judged: boolean
  readonly text: boolean
  /** Someone must be its subject: many things "show" or "question" who do not speak. */
  readonly spoken: boolean
  readonly prepositions: ReadonlySet<string>
}

const frames = (): ReadonlyMap<string, CueFrame> => {
  const merged = new Map<string, Set<string>>()
  for (const line of VERBS.trim().split('\n')) {
    const [lemma = '', ...flags] = line.split(' ')
    const all = merged.get(lemma) ?? new Set()
    for (const flag of flags) all.add(flag)
    merged.set(lemma, all)
  }
  const byForm = new Map<string, CueFrame>()
  for (const [lemma, flags] of merged) {
    const prepositions =
      [...flags]
        .find((flag) => flag.startsWith('p:'))
        ?.slice(2)
        .split(',') ?? []
    const frame: CueFrame = {
      lemma,
      clause: flags.has('c'),
      thatClause: flags.has('c') || flags.has('t'),
      quote: flags.has('q'),
      object: flags.has('o'),
      infinitive: flags.has('i'),
      addressee: flags.has('a'),
      complement: flags.has('s'),
      judged: flags.has('b'),
      text: flags.has('n'),
      spoken: flags.has('w') && !flags.has('c'),
      prepositions: new Set(prepositions),
    }
    for (const form of [lemma, ...(IRREGULAR[lemma] ?? regular(lemma)).split(' ')]) byForm.set(form, frame)
  }
  return byForm
}

/** Every inflected form of every cue verb, in lower case. */
export const CUE_VERBS: ReadonlyMap<string, CueFrame> = frames()
