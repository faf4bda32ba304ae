/** Verbs of the news whose present a headline may take: from the past form to the base form. Own list. Data only. */

const REGULAR = `
abandon abuse accept accuse add address admit adopt advance agree aim allow amend announce answer apologize appeal appear appoint approve argue arrest
arrive ask assert assure attack attend avoid award back ban bar block bomb boost brand call cancel capture carry cause challenge change charge
claim clash clear close collapse combine comment compare complain complete concede condemn confirm consider continue contribute convict crash create
criticize cross cruise damage dare debate decide declare decline dedicate defend delay deliver demand deny deploy describe destroy detain die
disclose discover discuss dismiss double drop earn ease elect embrace emerge end endorse enter escape evacuate exchange execute exercise expand expect
expel explain explode express extend face fail favor file finish fire flee follow force gain gather grant greet handle head help hire hope host
ignite impose improve increase inject injure insist inspire introduce invade invest investigate invite issue join jump kick kill label lack land
launch lift limit link list lose lower maintain mark marry miss mock move mourn name narrow nominate note notify offer open oppose order oust
outline overturn own pardon pass pause pick place plan plant play pledge point post praise predict prepare present press probe produce project
promise propose protest prove provide publish pull purchase pursue push question race raise rally reach react receive recall recommend record
recover reduce refuse reject release relaunch remain remember remove renew reopen replace report represent request rescue resign resolve respond
restore resume retire return reveal reverse review revive rule rush sack save schedule score seek seize select sentence serve settle share
shift sign slam soar spark stage stall start state stop storm struggle stumble submit succeed sue suffer suggest support surge surpass surrender
surround survive suspend suspect target test threaten top tour trace track trail transform trap travel treat trigger triple try turn unveil
update upgrade uphold urge use visit voice vote vow walk want warn waive watch weigh welcome widen withdraw wonder work worry wound yield
`

const IRREGULAR = `
beat:beat began:begin broke:break brought:bring built:build bought:buy came:come chose:choose drew:draw drove:drive fell:fall fought:fight
found:find flew:fly fled:flee gave:give went:go grew:grow held:hold hit:hit kept:keep knew:know laid:lay led:lead left:leave lent:lend lost:lose
made:make met:meet paid:pay put:put quit:quit ran:run rose:rise said:say saw:see sought:seek sold:sell sent:send set:set shook:shake shot:shoot
shut:shut slid:slide spoke:speak spent:spend stood:stand stole:steal struck:strike swept:sweep swore:swear took:take taught:teach told:tell
thought:think threw:throw upheld:uphold won:win withdrew:withdraw wrote:write sank:sink spread:spread cut:cut became:become overtook:overtake
begun:begin broken:break chosen:choose drawn:draw driven:drive fallen:fall flown:fly given:give gone:go grown:grow known:know risen:rise seen:see
shaken:shake spoken:speak stolen:steal taken:take thrown:throw withdrawn:withdraw written:write sunk:sink dealt:deal hurt:hurt sued:sue
`

/** Ends in a consonant that is doubled: "planned", "stopped", "submitted". */
const DOUBLED = new Set(
  'ban bar drop plan slam stop trap top tour submit expel admit sign'.split(' ').filter((verb) => /[^aeiou][aeiou][bdglmnprt]$/.test(verb)),
)
const UNSTRESSED = new Set(
  'offer cover enter order answer suffer gather limit visit open question pardon happen target trigger recover remember surrender wonder'.split(
    ' ',
  ),
)

const pastOf = (verb: string): string => {
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return DOUBLED.has(verb) && !UNSTRESSED.has(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`
}

const words = (list: string): string[] => list.trim().split(/\s+/)
const irregular = words(IRREGULAR).map((pair): [string, string] => pair.split(':') as [string, string])
const exceptions = new Set(irregular.map(([, verb]) => verb))

/** Past and participle forms → base form: "announced" → "announce", "sought" → "seek". */
export const PRESENT_OF: ReadonlyMap<string, string> = new Map([
  ...words(REGULAR)
    .filter((verb) => !exceptions.has(verb))
    .map((verb): [string, string] => [pastOf(verb), verb]),
  ...irregular,
])
