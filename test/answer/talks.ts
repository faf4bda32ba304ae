import { handMade } from './hand-made.ts'

const text = `BRUNNA, March 6 (Coastwire) — Foreign Minister Hana Orel denied on Wednesday that she had met trade envoy Piet Maar in Lisbon last week. "There was no meeting," Orel told reporters.

The Evening Post reported on Tuesday that Orel and Maar had met at a hotel in Lisbon on February 27.

Orel will meet Finance Minister Jon Orel in Brunna on Friday, her office said. Talks between Maar and President Ada Lund, planned for Monday, were called off because of a strike.

The ministry said about 1,200 people had lost their jobs since 2022. Unions put the number at more than 2,000 people. Lund rejected claims that the port would close.

The port, which opened in 1998, will be rebuilt by the end of 2026. Lund asked whether the money was there. No troops have left the island, a spokesman said.

Jon Orel, 54, is the minister's brother. He said he "never read" the report and would not resign.
`

/** A short story of meetings denied, reported, planned and called off, and of two people with one name. */
export const talks = handMade('talks', text, {
  publishedAt: '2024-03-06',
  actors: {
    hana: { name: 'Hana Orel', aliases: ['Orel'], roles: ['Foreign Minister'], mentions: ['she had met', 'her office'] },
    piet: { name: 'Piet Maar', aliases: ['Maar'], roles: ['trade envoy'] },
    jon: { name: 'Jon Orel', aliases: ['Orel'], roles: ['Finance Minister'], mentions: ['He said'] },
    ada: { name: 'Ada Lund', aliases: ['Lund'], roles: ['President'] },
    post: { name: 'The Evening Post', type: 'organization', aliases: ['Evening Post'] },
    ministry: { name: 'The ministry', type: 'organization', key: false },
    unions: { name: 'Unions', type: 'group', key: false },
    lisbon: { name: 'Lisbon', type: 'place' },
    brunna: { name: 'Brunna', type: 'place' },
  },
  claims: [
    {
      source: 'Foreign Minister Hana Orel',
      speakers: ['hana'],
      cue: 'denied',
      content: ['that she had met trade envoy Piet Maar in Lisbon last week'],
      saidAt: ['Wednesday', '2024-03-06'],
    },
    { source: 'Orel #2', speakers: ['hana'], cue: 'told', content: ['"There was no meeting,"'], quotation: 'direct' },
    {
      source: 'The Evening Post',
      speakers: ['post'],
      cue: 'reported',
      content: ['that Orel and Maar had met at a hotel in Lisbon on February 27'],
      saidAt: ['Tuesday', '2024-03-05'],
    },
    { source: 'her office', speakers: [], cue: 'said', content: ['Orel will meet Finance Minister Jon Orel in Brunna on Friday'] },
    { source: 'The ministry', speakers: ['ministry'], cue: 'said #2', content: ['about 1,200 people had lost their jobs since 2022'] },
    { source: 'Unions', speakers: ['unions'], cue: 'put the number', content: ['more than 2,000 people'] },
    { source: 'Lund #2', speakers: ['ada'], cue: 'rejected', content: ['claims that the port would close'] },
    { source: 'Lund #3', speakers: ['ada'], cue: 'asked', content: ['whether the money was there'] },
    { source: 'a spokesman', speakers: [], cue: 'said #3', content: ['No troops have left the island'] },
    { source: 'He', speakers: ['jon'], cue: 'said #4', content: ['he "never read" the report and would not resign'], quotation: 'mixed' },
  ],
  meetings: [
    {
      participants: ['hana', 'piet'],
      trigger: 'had met',
      place: 'Lisbon',
      time: ['last week', '2024-W09'],
      status: 'denied',
      reportedBy: [0],
    },
    { participants: ['hana', 'piet'], trigger: 'had met #2', place: 'Lisbon #2', time: ['February 27', '2024-02-27'], reportedBy: [2] },
    {
      participants: ['hana', 'jon'],
      trigger: 'will meet',
      place: 'Brunna',
      time: ['Friday', '2024-03-08'],
      status: 'planned',
      reportedBy: [3],
    },
    { participants: ['piet', 'ada'], trigger: 'Talks between', time: ['Monday', '2024-03-11'], status: 'cancelled' },
  ],
  times: [
    ['Wednesday', '2024-03-06'],
    ['last week', '2024-W09'],
    ['Tuesday', '2024-03-05'],
    ['February 27', '2024-02-27'],
    ['Friday', '2024-03-08'],
    ['Monday', '2024-03-11'],
    ['2022', '2022'],
    ['1998', '1998'],
    ['2026', '2026'],
  ],
})
