/** Past forms that no rule undoes, verb by verb: base form first. Lower case. */
export const IRREGULAR_VERBS = `
be is are was were been being am/become became/begin began begun/bite bit bitten/blow blew blown/break broke broken/bring brought/build built/burn burnt/buy bought/catch caught/choose chose chosen/come came
deal dealt/die died dies dying/dig dug/do did does done/draw drew drawn/drive drove driven/drink drank drunk/eat ate eaten/fall fell fallen/feel felt/fight fought/find found/flee fled/fly flew flown/forbid forbade forbidden/forget forgot forgotten
freeze froze frozen/get got gotten/give gave given/go went gone goes/grow grew grown/hang hung/have has had having/hear heard/hide hid hidden/hold held/keep kept/know knew known/lay laid/lead led/leave left/lend lent/lie lied lying/lose lost
make made/mean meant/meet met/pay paid/ride rode ridden/ring rang rung/rise rose risen/run ran/say said says/see saw seen/seek sought/sell sold/send sent/shake shook shaken/shoot shot/show shown/shrink shrank shrunk
sing sang sung/sink sank sunk/sit sat/sleep slept/speak spoke spoken/spend spent/stand stood/steal stole stolen/stick stuck/strike struck stricken/swear swore sworn/swim swam swum/swing swung/take took taken/teach taught/tear tore torn
tell told/think thought/throw threw thrown/tie tied ties tying/understand understood/wake woke woken/wear wore worn/win won/withdraw withdrew withdrawn/write wrote written`

/** Plurals that no rule undoes, singular first. Lower case. */
export const IRREGULAR_NOUNS = `man men/woman women/child children/person people/wife wives/life lives/leaf leaves/half halves/foot feet/tooth teeth`

/** Words that a question and an article may use for the same thing, a line each. Base forms in lower case; never words that a fact turns on, as "said" and "denied". */
export const SAME_MEANING = `
arm weapon weaponry
soldier troop serviceman servicemen
ship send deliver supply
sign ink
die death dead kill
buy purchase acquire
pact treaty agreement
company firm
job post
lose loss
sell sale
grow growth
arrive arrival
propose proposal
decide decision
explode explosion blast
invade invasion
fail failure
live life
fire dismiss sack
cut slash
begin start
end finish stop
help aid assist
boss chief
big large
cost price
attack strike
close shut
jail imprison prison
yearly annual annually`

/** Words that carry nothing to look for: what questions are made of. Lower case. */
export const EMPTY_WORDS = `
a an the this that these those some any all each every both either neither no not nor and or but if so as than then else too also just only very much many more most
i me my we us our you your he him his she her hers it its they them their theirs who whom whose what which when where why how there here one anyone anybody someone somebody everyone everybody anything something nothing
be is are was were been being am do does did done have has had having will would shall should can could may might must
of in on at to from by for with about into onto over under between through during against per via re off out up down near
happen happened happens take took taken place occur occurred going go get got say said says tell told article story text news please really actually exactly ever still yet`
