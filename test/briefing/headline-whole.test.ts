import { describe, expect, it } from 'vitest'
import { briefOf } from './brief-of.ts'

const headline = (text: string): string => briefOf(`${text}\n\nNo more is known.`).headline.text

describe('a headline of ours is whole', () => {
  it.each([
    // a clause keeps its verb
    [
      'At least 40 people were hurt when a bus carrying players of a Norwegian handball club crashed late Monday near Haugesund, Norway.',
      /^At least 40 people (?:were )?hurt$/,
    ],
    // a phrase that the verb needs
    [
      'Critics are openly accusing the harbour board of hiding the true cost of the bridge from the people of Port Ellery and from the council.',
      /accusing .*board of hiding/,
    ],
    [
      'Ruth Adeyemi, who keeps the harbour of Port Ellery open in every winter storm, put speed over safety when she closed the old bridge on Tuesday.',
      /put speed over safety/,
    ],
    // a day goes with its verb
    [
      'Thousands of mostly young farmers fleeing drought continued walking Monday through the hills toward the coast, as ministers struggled to help.',
      /walking through the hills/,
    ],
    // of whom it is told
    [
      'Miriam Rowe, the front-runner in the race for mayor, was sharply critical of the man who is leading the harbour board this winter and next.',
      /the man who is leading/,
    ],
    // the words of two things that share a head
    [
      'Orba Sound has filed a lawsuit against computer and phone maker Orba in a Leeds court this week, the third in the dispute between the two.',
      /^Orba Sound files a lawsuit(?: against computer and phone maker Orba)? in a Leeds court$/,
    ],
    // the passive stays where "sent" would be read as the verb
    [
      'Letters sent among officials of the board have been entered into the record of the town of Ellery.',
      /^Letters sent .*have been entered|^Letters have been entered/,
    ],
    // "tune in"
    ['The mayor asked all of Ellery to tune in tonight for the final speech of the year at nine on the radio.', /tune in for/],
    // dates stay whole
    [
      'The harbour board had been suspended since July 24, 2003 after violating a law of the town on ferries.',
      /since July 24, 2003|suspended$/,
    ],
    // marks at the end
    ['Miriam Rowe calls the new bridge over the harbour "a gift to the builders."', /"a gift to the builders"$/],
  ])('%s', (text, expected) => {
    expect(headline(text)).toMatch(expected)
  })

  it.each([
    // "…, but hours later"
    [
      'No group claimed the attack on the bridge, but hours later, the mayor of Port Ellery, Ruth Adeyemi, vowed to find those who did it.',
      /later$/,
    ],
    // "they are suddenly"
    [
      'Sailors hoping to block the ferry from the old harbour say they are suddenly in the midst of a quarrel that no one in town had wanted.',
      /suddenly$/,
    ],
    // whose party?
    [
      'On the eve of Mayor Adeyemi’s final speech, dozens of members of his party condemned the closing of the harbour bridge as a failed effort.',
      /^Dozens of members of his/,
    ],
    // "said Ann Moss, the mother of Ian Moss": what of her?
    [
      'At the debate, candidate Miriam Rowe said Ann Moss, the mother of Ian Moss, who died in the 2012 ferry fire is “wholly wrong” about the harbour board and its plans.',
      /Ann Moss$|Ian Moss$/,
    ],
    [
      'Nabil Aster is to stand trial in Ellery accused of insulting the Interior and Harbour Ministries, his friends said on Thursday.',
      /the Interior,/,
    ],
  ])('never ends in the middle: %s', (text, unwanted) => {
    expect(headline(text)).not.toMatch(unwanted)
  })

  it('that no cut makes short enough names its speaker once and begins with its subject', () => {
    const own = headline(
      'On Wednesday’s broadcast of the harbour radio, former harbour adviser Ruth Adeyemi said that she has no idea if she would have told the board not to build if she had known of the letter.',
    )
    expect(own).toMatch(/^Former harbour adviser Ruth Adeyemi said/)
    expect(own.match(/Adeyemi/g)).toHaveLength(1)
  })
})
