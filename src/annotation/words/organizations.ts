/** Last words that make a name an organization's: "Acme Corp.", "Wilson Center". Lower case. Own list. */
export const ORGANIZATION_WORDS: ReadonlySet<string> = new Set(
  `inc inc. corp corp. co co. ltd ltd. llc plc ag gmbh sa company companies corporation group holdings bank fund trust partners associates industries technologies systems airlines airways motors
  university college institute school academy center centre foundation association society federation union league council committee commission agency administration department ministry bureau office authority service services
  party congress parliament senate assembly court police army navy force forces guard corps brigade battalion times post tribune journal herald gazette news press network radio television tv hospital church club fc united
  organization organisation coalition alliance initiative project board museum library orchestra observatory laboratory lab watch international`.split(
    /\s+/,
  ),
)

/** Seats of power that the news lets speak: "the Pentagon said". Own list. */
export const POWERS: readonly string[] =
  'Pentagon;White House;Kremlin;Downing Street;State Department;Foreign Office;Capitol Hill;Elysee;Bundestag;Knesset;Duma;State Duma;Supreme Court;Congress;Senate;House of Representatives;House of Commons;House of Lords;Scotland Yard;Treasury;Justice Department;Defense Department;Homeland Security;Federal Reserve;Security Council;U.N. Security Council;United Nations;U.N.;UN;European Union;EU;NATO;African Union;Arab League;World Bank;International Monetary Fund;IMF;World Health Organization;WHO;FBI;CIA;NASA;Hamas;Hezbollah;Taliban;Islamic State;P5+1;G7;G8;G20;ASEAN;OPEC;APEC;al-Qaida;al-Qaeda;Red Cross;Amnesty International;Human Rights Watch'.split(
    ';',
  )
