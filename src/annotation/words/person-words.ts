const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Honorifics and rank abbreviations that stand right before a name. */
export const HONORIFICS = set(`
mr mr. mrs mrs. ms ms. miss dr dr. prof prof. rev rev. fr fr. sir dame lord lady sheikh shaikh sheik imam rabbi ayatollah pope saint st. mullah
gen gen. lt lt. col col. maj maj. capt capt. sgt sgt. cpl cpl. pvt pvt. cmdr cmdr. adm adm. brig brig. det det. sen sen. sens. rep rep. reps. gov gov. govs.
pres pres. supt supt. hon hon. atty atty. ald. msgr msgr. sec. amb amb. king queen prince princess emperor empress sultan emir baron baroness duke duchess count countess justice
`)

export const MALE_WORDS =
  set(`mr mr. sir lord king prince emperor sultan emir baron duke count pope fr fr. father brother son husband man boy businessman congressman chairman spokesman policeman fireman salesman
  gunman grandfather uncle nephew widower actor gentleman statesman councilman alderman monk priest imam ayatollah cleric fisherman cameraman craftsman assemblyman serviceman nobleman frontman boyfriend groom stepfather grandson he him his himself`)
export const FEMALE_WORDS =
  set(`mrs mrs. ms ms. miss dame lady queen princess empress baroness duchess countess mother sister daughter wife woman girl businesswoman congresswoman chairwoman spokeswoman policewoman
  grandmother aunt niece widow actress councilwoman nun assemblywoman servicewoman girlfriend bride stepmother granddaughter waitress hostess heiress she her hers herself`)

/** Nouns for what a person is or does: the head of a role ("foreign minister", "co-founder"). Lower case, singular. */
export const ROLE_NOUNS = set(`
counterpart president vice-president minister premier chancellor king queen prince princess monarch emperor sultan emir crown leader ruler dictator chief head chair chairman chairwoman chairperson speaker
secretary undersecretary under-secretary deputy vice senator representative congressman congresswoman lawmaker legislator parliamentarian assemblyman assemblywoman councilman councilwoman councillor councilor alderman mp governor mayor
ambassador envoy diplomat consul attache attaché commissioner negotiator mediator delegate emissary
spokesman spokeswoman spokesperson official aide adviser advisor counsel counselor strategist consultant pollster lobbyist organizer organiser activist campaigner advocate dissident protester demonstrator
general admiral colonel major captain lieutenant sergeant corporal commander officer soldier marine pilot fighter militant rebel warlord veteran commodore brigadier marshal private sailor airman
director manager executive ceo cfo coo cto boss founder co-founder cofounder owner entrepreneur businessman businesswoman tycoon magnate investor banker trader economist analyst accountant auditor broker
professor lecturer scholar academic researcher scientist historian physicist chemist biologist epidemiologist astronomer geologist psychologist psychiatrist sociologist anthropologist philosopher engineer mathematician meteorologist archaeologist
fellow expert specialist author writer novelist poet journalist reporter correspondent editor columnist commentator blogger broadcaster anchor presenter host publisher photographer producer filmmaker playwright screenwriter
judge justice magistrate lawyer attorney solicitor barrister prosecutor defender investigator detective inspector policeman policewoman sheriff constable superintendent marshal ranger warden coroner juror witness
doctor physician surgeon nurse paramedic midwife dentist pharmacist therapist veterinarian patient
priest bishop archbishop cardinal pope pastor minister reverend rabbi imam cleric monk nun preacher evangelist ayatollah sheikh mufti theologian
teacher principal student pupil dean provost rector graduate superintendent librarian
actor actress singer musician rapper artist painter sculptor dancer comedian composer conductor guitarist drummer star celebrity model designer architect director chef
coach player footballer striker midfielder defender goalkeeper quarterback pitcher captain champion athlete swimmer runner cyclist boxer golfer skater driver racer referee umpire trainer jockey
farmer fisherman worker driver mechanic electrician plumber carpenter builder firefighter fireman guard clerk cashier waiter waitress cook salesman janitor contractor technician operator programmer developer hacker
resident villager citizen neighbor neighbour tourist traveler traveller passenger survivor victim refugee migrant immigrant prisoner inmate hostage captive defendant suspect plaintiff
member candidate nominee contender frontrunner front-runner incumbent challenger runner-up successor predecessor representative delegate ally rival opponent critic supporter donor volunteer
widow widower man woman boy girl teenager child pensioner retiree homemaker heir heiress
moderator defector protestor reservist medic translator interpreter narrator curator statistician navigator trooper prefect patriarch deacon abbot vicar czar governor-general councilmember
wrestler sprinter gymnast catcher batsman bowler cricketer winger rider climber premier first-lady lady regulator arbitrator bodyguard sniper smuggler trafficker dealer caller caretaker roommate classmate teammate mate
treasurer comptroller controller trustee ombudsman whistleblower informant insider agent spy operative assassin gunman attacker bomber terrorist hijacker killer murderer thief
scientologist pilgrim zionist imam chaplain rapporteur observer monitor inspector planner strategist secretary-general co-chair cochair co-author publicist spokesmen adjutant chairlady
`)

/** Plural nouns for groups of people that speak in the news: "officials", "critics", "state media". Lower case. */
export const GROUP_NOUNS = set(`
officials authorities police sources experts analysts critics opponents supporters lawmakers senators republicans democrats investigators prosecutors lawyers attorneys witnesses residents villagers protesters demonstrators activists
rebels militants troops soldiers forces fighters diplomats leaders ministers economists scientists researchers scholars observers media reports people families relatives parents workers unions doctors students teachers voters
politicians conservatives liberals campaigners advocates groups organizers organisers aides advisers advisors allies rivals executives investors traders shareholders owners farmers
`)

/** Nouns of bodies that speak as one: "the government", "the ministry". Lower case. */
export const BODY_NOUNS = set(`
government ministry department administration agency commission committee council court parliament congress senate assembly party army military navy force police office embassy company firm corporation bank group union association
organization organisation foundation institute university school church campaign team club league federation board panel coalition alliance bloc regime opposition delegation cabinet junta militia bureau authority service center centre hospital
newspaper broadcaster network watchdog charity nonprofit startup airline manufacturer retailer maker giant
`)
