import { describe, expect, test } from 'vitest'
import { claimLines } from './read-text.ts'

/** A sentence, and its claims as: source | cue | content // content | via | quotation. No claim: an empty list. */
const table = (title: string, rows: readonly (readonly [string, ...string[]])[]): void => {
  describe(title, () => {
    for (const [text, ...claims] of rows) test(text.slice(0, 100), () => expect(claimLines(text)).toEqual(claims))
  })
}

table('source, cue, content in every order', [
  [
    'Officials said the bridge would stay closed until spring.',
    'Officials | said | the bridge would stay closed until spring | - | indirect',
  ],
  ['The mayor told reporters that two schools will open again.', 'The mayor | told | that two schools will open again | - | indirect'],
  [
    'The bridge will stay closed until spring, officials said on Monday.',
    'officials | said | The bridge will stay closed until spring | - | indirect',
  ],
  [
    'The bridge will stay closed, said Anna Moss, the city engineer.',
    'Anna Moss, the city engineer | said | The bridge will stay closed | - | indirect',
  ],
  [
    'Anna Moss, the city engineer, said the bridge will stay closed.',
    'Anna Moss, the city engineer | said | the bridge will stay closed | - | indirect',
  ],
  ['Moss, who inspected the bridge on Friday, warned that it might not last.', 'Moss | warned | that it might not last | - | indirect'],
  ['Said Moss: "The bridge is safe."', 'Moss | Said | "The bridge is safe." | - | direct'],
  [
    'Pushing for talks now, Moss says, draws attention away from the bridge.',
    'Moss | says | Pushing for talks now // draws attention away from the bridge | - | indirect',
  ],
])

table('quotations', [
  [
    '"The bridge is safe," Moss said. "Nobody needs to worry."',
    'Moss | said | "The bridge is safe," // "Nobody needs to worry." | - | direct',
  ],
  ['“The bridge,” Moss said, “is safe.”', 'Moss | said | “The bridge,” // “is safe.” | - | direct'],
  ['Moss called the bridge “a danger to everyone.”', 'Moss | called | the bridge “a danger to everyone.” | - | mixed'],
  [
    'Moss said the bridge was "as safe as any other" in the country.',
    'Moss | said | the bridge was "as safe as any other" in the country | - | mixed',
  ],
  ["``The bridge is safe,'' Moss said.", "Moss | said | ``The bridge is safe,'' | - | direct"],
  ['‘The bridge is safe,’ Moss said.', 'Moss | said | ‘The bridge is safe,’ | - | direct'],
  [
    '"The bridge is safe," Moss said, adding that it would be watched.',
    'Moss | said | "The bridge is safe," | - | direct',
    'Moss | adding | that it would be watched | - | indirect',
  ],
])

table('the channel', [
  ['Moss told Reuters that the bridge was safe.', 'Moss | told | that the bridge was safe | Reuters | indirect'],
  ['Moss said the bridge was safe, according to Tass.', 'Moss | said | the bridge was safe | Tass | indirect'],
  [
    'Moss was quoted in state media as saying that the bridge was safe.',
    'Moss | saying | that the bridge was safe | state media | indirect',
  ],
  [
    'The ministry said it would repair the bridge, the Xinhua news agency reported.',
    'The ministry | said | it would repair the bridge | the Xinhua news agency | indirect',
  ],
  ['"The bridge is safe," Moss wrote on Twitter.', 'Moss | wrote | "The bridge is safe," | Twitter | direct'],
])

table('according to', [
  ['The bridge is safe, according to the ministry.', 'the ministry | according to | The bridge is safe | - | indirect'],
  ['According to the ministry, the bridge is safe.', 'the ministry | According to | the bridge is safe | - | indirect'],
  [
    'At least 400 cars cross it each hour, according to estimates from the Transport Ministry.',
    'the Transport Ministry | according to | At least 400 cars cross it each hour | - | indirect',
  ],
])

table('other things that are said', [
  ['The company denied any wrongdoing.', 'The company | denied | any wrongdoing | - | indirect'],
  ['Moss vowed to rebuild the bridge.', 'Moss | vowed | to rebuild the bridge | - | indirect'],
  ['Moss accused the company of neglect.', 'Moss | accused | the company of neglect | - | indirect'],
  ['Rescuers warned of more floods.', 'Rescuers | warned | of more floods | - | indirect'],
  ['The opposition dismissed Moss’s claim that the bridge was safe.', 'Moss | claim | that the bridge was safe | - | indirect'],
  [
    'A recent survey found that few drivers trust the bridge.',
    'A recent survey | found | that few drivers trust the bridge | - | indirect',
  ],
  ['The ministry presented what it said was proof of neglect.', 'it | said | was proof of neglect | - | indirect'],
  [
    'Moss said the bridge was old and warned of more floods.',
    'Moss | said | the bridge was old | - | indirect',
    'Moss | warned | of more floods | - | indirect',
  ],
])

table('nobody said it', [
  ['State media stopped short of saying what was in the plan.'],
  ['The spokesman declined to say who paid for the bridge.'],
  ['The ministry would neither confirm nor deny the report.'],
  ['Moss did not say when the bridge would open.'],
  ['Moss is expected to announce the plan on Friday.'],
  ['The bridge could say a lot about the city.'],
  ['He found his keys under the table.'],
  ['The report was added to the file.'],
])

table('what other desks write', [
  [
    'The plan called for calm in the ports, officials said.',
    'The plan | called | calm in the ports | - | indirect',
    'officials | said | The plan called for calm in the ports | - | indirect',
  ],
  [
    'A spokeswoman says neither the mayor nor her campaign helped the man.',
    'A spokeswoman | says | neither the mayor nor her campaign helped the man | - | indirect',
  ],
  ['As one driver pointed out, the gap between them is vast.', 'one driver | pointed out | the gap between them is vast | - | indirect'],
  ['And perhaps, she said, it could help.', 'she | said | it could help | - | indirect'],
  ['In addition, she said, prices fell.', 'she | said | prices fell | - | indirect'],
  ['Velmar, he added, was not doing any of that.', 'he | added | Velmar // was not doing any of that | - | indirect'],
  [
    'Rep. Anna Moss (D-N.Y.), chairman of the panel, said members will raise cash.',
    'Rep. Anna Moss (D-N.Y.), chairman of the panel | said | members will raise cash | - | indirect',
  ],
  [
    'Observers in Velmar and around the country say Moss will win.',
    'Observers in Velmar and around the country | say | Moss will win | - | indirect',
  ],
  ['The ministry issued a statement saying the bridge was shut.', 'The ministry | saying | the bridge was shut | - | indirect'],
  [
    'The ambassador, Omar Roe, however, rejected the assessment of the panel.',
    'Omar Roe | rejected | the assessment of the panel | - | indirect',
  ],
  ['Police say he was a threat and refused to drop the gun.', 'Police | say | he was a threat and refused to drop the gun | - | indirect'],
  ['Moss called this a defining moment in the talks.', 'Moss | called | this a defining moment in the talks | - | indirect'],
  [
    'Hopes Fade for Velmar, Analysts Say\n\nThe talks in the capital broke off on Monday after two days.',
    'Analysts | Say | Hopes Fade for Velmar | - | indirect',
  ],
  ['Moss denied it:\n\nHe was never there.', 'Moss | denied | it // He was never there. | - | indirect'],
  [
    'A recent poll found only a quarter of citizens liked it.',
    'A recent poll | found | only a quarter of citizens liked it | - | indirect',
  ],
])

table('the channel, wherever it stands', [
  [
    'According to the Harbour Herald, Peter Roe, the chairman of the board, said the bridge was old.',
    'Peter Roe, the chairman of the board | said | the bridge was old | the Harbour Herald | indirect',
  ],
  ['In a statement to the Harbour Herald, the church denied it.', 'the church | denied | it | the Harbour Herald | indirect'],
  ['Moss said in a statement carried by state media that it was over.', 'Moss | said | that it was over | state media | indirect'],
  ['The film, he told the broadcaster VTV on Friday, was a sham.', 'he | told | The film // was a sham | the broadcaster VTV | indirect'],
  // the reporter's own newsroom is no channel
  [
    'Moss told CNN it was over.\n\nPeter Roe told CNN it was not.',
    'Moss | told | it was over | - | indirect',
    'Peter Roe | told | it was not | - | indirect',
  ],
  ['Moss told reporters that it was over.', 'Moss | told | that it was over | - | indirect'],
])

table('acts of speech with a thing as their content', [
  ['Moss defended the bridge plan.', 'Moss | defended | the bridge plan | - | indirect'],
  ['The report also mentioned the collapse of the old bridge.', 'The report | mentioned | the collapse of the old bridge | - | indirect'],
  ['Moss laid out her plan for the bridge.', 'Moss | laid out | her plan for the bridge | - | indirect'],
  ['The agency is denouncing what it sees as a sham.', 'The agency | denouncing | what it sees as a sham | - | indirect'],
  [
    'A 2014 study by the institute found 31 cracks in the bridge.',
    'A 2014 study by the institute | found | 31 cracks in the bridge | - | indirect',
  ],
  ['Bill Moss calls the plan ‘a crazy system’ during a visit.', 'Bill Moss | calls | the plan ‘a crazy system’ during a visit | - | mixed'],
  ['The earthquake exposed cracks and the tests compared two bridges.'],
])

table('a headline that names its source', [
  [
    'Poll: Most Back the Bridge\n\nThe council counted the answers on Monday and was pleased. The bridge is old.',
    'Poll | : | Most Back the Bridge | - | indirect',
  ],
  ['Weather: Rain Falls on the Bridge\n\nThe council closed the bridge on Monday. The bridge is old.'],
])

table('the channel behind the content or in the verb', [
  [
    'Moss asked for help via a statement made on her blog, in order to pay the bill.',
    'Moss | asked | help via a statement made on her blog, in order to pay the bill | her blog | indirect',
  ],
  ['Moss tweeted: “The bridge is safe.” Twitter had no comment.', 'Moss | tweeted | “The bridge is safe.” | Twitter | direct'],
  ['In her view, as Moss told CNN, the bridge is old.', 'Moss | told | the bridge is old | CNN | indirect'],
  ['The bridge is old, as Moss said.', 'Moss | said | The bridge is old | - | indirect'],
  ['Moss called for a road through the city.', 'Moss | called | a road through the city | - | indirect'],
])

table('who it is that speaks, told apart by more words', [
  [
    'Roe met Karl Voss, the minister, in Berlin last week, a person familiar with the matter said.',
    'a person familiar with the matter | said | Roe met Karl Voss, the minister, in Berlin last week | - | indirect',
  ],
  ['Officials briefed on the talks said the bridge is safe.', 'Officials briefed on the talks | said | the bridge is safe | - | indirect'],
  ['Those surveyed say the bridge should come first.', 'Those surveyed | say | the bridge should come first | - | indirect'],
  ['About four out of 10 voters said the bridge is safe.', 'About four out of 10 voters | said | the bridge is safe | - | indirect'],
  ['The port itself said the deal was on.', 'The port | said | the deal was on | - | indirect'],
  ['Many in the crowd said the bridge is safe.', 'Many in the crowd | said | the bridge is safe | - | indirect'],
  ['Others, however, say a change is overdue.', 'Others | say | a change is overdue | - | indirect'],
  ['One in five say they feel that way.', 'One in five | say | they feel that way | - | indirect'],
  ['The port is busy, and aides say he will seek a post there.', 'aides | say | he will seek a post there | - | indirect'],
  ['Ms. Moss has since said she would sign it.', 'Ms. Moss | said | she would sign it | - | indirect'],
  ['The police searched the house of the owner in May.'],
])

table('where a content begins and ends', [
  [
    'Hale denies the charges and will appeal, his lawyer, Karl Voss, said.',
    'Hale | denies | the charges | - | indirect',
    'his lawyer, Karl Voss | said | Hale denies the charges and will appeal | - | indirect',
  ],
  [
    'The minister said no decision has been taken, after Labour accused him of dithering.',
    'The minister | said | no decision has been taken | - | indirect',
    'Labour | accused | him of dithering | - | indirect',
  ],
  ['Moss said the port was closed, citing two officials in Velmar.', 'Moss | said | the port was closed | - | indirect'],
  [
    'According to Velmarans, topics such as rights, the press, food shortages and low wages remain unchanged.',
    'Velmarans | According to | topics such as rights, the press, food shortages and low wages remain unchanged | - | indirect',
  ],
  [
    'Hale said selling the bridge to other towns has been a challenge.',
    'Hale | said | selling the bridge to other towns has been a challenge | - | indirect',
  ],
  [
    'Experts say plans to tax the rich and give breaks to the poor would fail.',
    'Experts | say | plans to tax the rich and give breaks to the poor would fail | - | indirect',
  ],
  [
    'Police announced on Friday the arrest of a man and said a curfew would go on.',
    'Police | announced | the arrest of a man | - | indirect',
    'Police | said | a curfew would go on | - | indirect',
  ],
  [
    'Roe and Hale will meet next week, Moss said, adding, “They need to talk.”',
    'Moss | said | Roe and Hale will meet next week | - | indirect',
    'Moss | adding | “They need to talk.” | - | direct',
  ],
  ['Moss said at the port, where she is often a guest, that the bridge is safe.', 'Moss | said | that the bridge is safe | - | indirect'],
  [
    "''There was a fight against 'Parks of Velmar,' '' Ms. Moss noted.",
    "Ms. Moss | noted | ''There was a fight against 'Parks of Velmar,' '' | - | direct",
  ],
  [
    "''They will not be happy with 'We are here,''' said Karl Voss.",
    "Karl Voss | said | ''They will not be happy with 'We are here,'' | - | direct",
  ],
])

table('as others report it', [
  ['As reported by the Harbour Herald, divers found coins.', 'the Harbour Herald | reported | divers found coins | - | indirect'],
  ['Divers found coins, as first reported by the Harbour Herald.', 'the Harbour Herald | reported | Divers found coins | - | indirect'],
  ['The port is safe, and as Moss noted, people could still use it.', 'Moss | noted | people could still use it | - | indirect'],
  [
    'As one worker told the Harbour Weekly, "She wants to put fear in our hearts."',
    'one worker | told | "She wants to put fear in our hearts." | the Harbour Weekly | direct',
  ],
  [
    'As Andrew Hale, an expert at the Sea Institute, noted, “Everyone is waiting.”',
    'Andrew Hale, an expert at the Sea Institute | noted | “Everyone is waiting.” | - | direct',
  ],
])

table('asides, and words that the tagger mistakes', [
  [
    'For now, Pantucci, at the Royal Sea Institute, said Velmar and Karsova have found a way.',
    'Pantucci | said | Velmar and Karsova have found a way | - | indirect',
  ],
  [
    'But Tom Hale, at a firm called Gavekal Ltd., argues that the bridge is old.',
    'Tom Hale | argues | that the bridge is old | - | indirect',
  ],
  ['Mr. Moss, citing “the magic of the sea,” said the port could be busy.', 'Mr. Moss | said | the port could be busy | - | indirect'],
  [
    'Sen. Jack Roe (D-R.I.), said after a lunch on Tuesday that he had not read it.',
    'Sen. Jack Roe (D-R.I.) | said | that he had not read it | - | indirect',
  ],
  ['Moss said in the spring, when the story broke, “I did not see it.”', 'Moss | said | “I did not see it.” | - | direct'],
  ['Some bankers - including a few of the board - warn that it could fail.', 'Some bankers | warn | that it could fail | - | indirect'],
  ['People close to the minister said the deal could fail.', 'People close to the minister | said | the deal could fail | - | indirect'],
  ['Most of the farmers said they like it.', 'Most of the farmers | said | they like it | - | indirect'],
  ['The plan allowed drift, which they say left a gap for smugglers.', 'they | say | left a gap for smugglers | - | indirect'],
  [
    'The governor blasted the mayor and said the state allocated more than a million for ships.',
    'The governor | blasted | the mayor | - | indirect',
    'The governor | said | the state allocated more than a million for ships | - | indirect',
  ],
  [
    'Roe said closed ports -- those open to members only -- deny many the right to sail.',
    'Roe | said | closed ports -- those open to members only -- deny many the right to sail | - | indirect',
  ],
  [
    'Noting that only Roe voted for the bridge, Hale added: “That is where your problem is.”',
    'Hale | Noting | that only Roe voted for the bridge | - | indirect',
    'Hale | added | “That is where your problem is.” | - | direct',
  ],
  [
    'A Velmar official responded by saying Karsova should be careful.',
    'A Velmar official | saying | Karsova should be careful | - | indirect',
  ],
  [
    'When a clerk asked Roe for it, he furrowed his brow and said, “I will vote for you!”',
    'he | said | “I will vote for you!” | - | direct',
  ],
  ['“The island is a battle of ships” Moss said.', 'Moss | said | “The island is a battle of ships” | - | direct'],
  [
    '“Was it 20 minutes? Probably,” said one former senior port official.',
    'one former senior port official | said | “Was it 20 minutes? Probably,” | - | direct',
  ],
])

table('speakers and quotations that stand apart', [
  ['“I hope you find the letters.” Roe said.', 'Roe | said | “I hope you find the letters.” | - | direct'],
  ['“I hope you find the letters.” Roe left for Velmar on Friday.'],
  [
    'It did not surprise pollster Anna Moss: “The sea was calm that day and ships could go.”',
    'pollster Anna Moss | - | “The sea was calm that day and ships could go.” | - | direct',
  ],
  ['The prize went to a film by Anna Moss: “The Sea and the Ships of Velmar”.'],
  [
    'But Hale made no mention of Roe, who announced he is ending his campaign.',
    'Roe | announced | he is ending his campaign | - | indirect',
  ],
  ['Aides to Roe say she is shifting her course.', 'Aides to Roe | say | she is shifting her course | - | indirect'],
  [
    'Majorities of farmers in five towns going to the polls Tuesday say they would be happy.',
    'Majorities of farmers in five towns going to the polls Tuesday | say | they would be happy | - | indirect',
  ],
  [
    'Graham called both Roe and Hale “crazy” and said the party is bound to lose.',
    'Graham | called | both Roe and Hale “crazy” | - | mixed',
    'Graham | said | the party is bound to lose | - | indirect',
  ],
  ['She says despite all that, Hale was not moved by it.', 'She | says | despite all that, Hale was not moved by it | - | indirect'],
  [
    'Hale called the advice from seasoned sailors “a danger to the port.”',
    'Hale | called | the advice from seasoned sailors “a danger to the port.” | - | mixed',
  ],
])

table('marks that the source lost', [
  [
    '“The port is old.\n\nA boat sank.\n\n“It is a shame,” said Lena Moss.\n\nWe saw it in May.\n\nThe port opened in 1902.',
    'Lena Moss | said | “It is a shame,” // We saw it in May. | - | direct',
  ],
  ['“It is a shame,” said Lena Moss.\n\nWe saw it in May.', 'Lena Moss | said | “It is a shame,” | - | direct'],
])

table('what was said, behind the phrase that tells where', [
  [
    'Mary Bell told jurors in closing arguments that Roe had sold the port.',
    'Mary Bell | told | that Roe had sold the port | - | indirect',
  ],
  ['Roe posted on X that islanders should swim.', 'Roe | posted | that islanders should swim | X | indirect'],
  ['According to Moss the property was returned by mail.', 'Moss | According to | the property was returned by mail | - | indirect'],
  ['Moss seemed to suggest that the port is old.', 'Moss | suggest | that the port is old | - | indirect'],
  ['One of them read: “The port is safe.”', 'One of them | read | “The port is safe.” | - | direct'],
])
