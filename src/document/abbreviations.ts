/**
 * Abbreviations of English newswriting that are written with a full stop, without that stop. Data only; by what they say
 * about the stop. Sources: the Associated Press and Reuters style books' usage of states, months, military and civil titles.
 */

/** Stand before a name, so that their stop never ends a sentence: "Gen. Mark Milley", "Mt. Fuji". */
export const TITLES: ReadonlySet<string> = new Set(
  `Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Profs Rev Revs Fr Sr Msgr Hon Pres Gov Govs Sen Sens Rep Reps Amb Sec Supt Atty
  Gen Gens Lt Col Cols Capt Maj Sgt Cpl Pvt Pfc Spc Spec Cmdr Cmdt Cdr Adm Brig Det Insp Ofc Const Ald Asst Assoc Dep Lieut
  Mt Ft St Ste Sgts Lts Capts Vice-Adm Lt-Gen Lt-Col Maj-Gen Brig-Gen`.split(/\s+/),
)

/** Stop stays with the word wherever it stands, but may end a sentence as well: "Apple Inc.", "vs.", "Calif." */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `Inc Corp Ltd Co Cos Bros Plc Pty Jr Esq vs etc al approx dept Dept Univ Assn Ave Blvd Rd Hwy Bldg
  Jan Feb Apr Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri
  Ariz Calif Colo Conn Fla Ga Ky La Md Mich Minn Mont Neb Nev Okla Penn Tenn Tex Va Vt Wis Wyo Alta Ont Que
  Ph.D Ed.D M.Sc B.Sc Ph.Ds`.split(/\s+/),
)

/** Are words of their own too: an abbreviation only before a number: "No. 10", "Mar. 3", "Art. 5" (not "I said no."). */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  'No Nos no nos Art Fig Figs Vol Ch Mar Jun Jul Sat Sun pp Sec Rs Op par c ca cf'.split(' '),
)

/** States that are words too: an abbreviation only after a comma or before one: "Portland, Ore.", "Springfield, Ill." */
export const AFTER_COMMA: ReadonlySet<string> = new Set('Ala Ark Cal Del Ill Ind Kan Mass Me Miss Mo Ore Pa Wash Nfld Sask'.split(' '))
