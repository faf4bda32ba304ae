import { describe, expect, test } from 'vitest'
import type { BriefedArticle } from '../../src/answer/briefed-article.ts'
import { ask, lead } from './ask.ts'
import { handMade } from './hand-made.ts'

const story = (text: string): BriefedArticle => handMade('story', text, { actors: { firm: { name: 'Solvane', type: 'organization' } } })

describe('how many, how much', () => {
  test.each([
    ['how many people were killed?', 'At least 12 people were killed in the blast.', 'At least 12 people.'],
    ['how many were killed?', 'The blast killed at least 12 people.', 'at least 12 people.'],
    ['how many people died?', 'The storm left its mark: some two dozen people died.', 'some two dozen people.'],
    ['how many soldiers?', 'Up to 3,000 North Korean soldiers were sent.', 'Up to 3,000 North Korean soldiers.'],
    ['how many ships?', 'Dozens of ships waited outside the harbour.', 'Dozens of ships.'],
    ['how many aircraft?', 'Seven aircraft landed at dawn.', 'Seven aircraft.'],
    ['how much did it cost?', 'The bridge cost about $3.2 million to build.', 'about $3.2 million.'],
    ['how much did Solvane lose?', 'Solvane reported a net loss of $212.5 million for the quarter.', '$212.5 million.'],
    ['what was the revenue of Solvane?', 'Revenue of Solvane rose 4% to €1.9 billion.', null],
    ['how much revenue?', 'Revenue rose 4% to €1.9 billion.', '€1.9 billion.'],
    ['how much revenue?', 'The firm took $5 million in revenue.', '$5 million in revenue.'],
    ['how much money?', 'The council lent it £40,000.', '£40,000.'],
    ['number of jobs?', 'It will cut about 1,400 jobs.', 'about 1,400 jobs.'],
  ])('%s %s → %s', (question, text, expected) => {
    if (expected !== null) expect(lead(question, story(text))).toBe(expected)
    else expect(ask(question, story(text)).status).not.toBe('not-understood')
  })

  test.each([
    ['how many people died?', '12 people were hurt and one died.'],
    ['how many people were injured?', 'The fire killed 12 people, and injured 30.'],
    ['how many troops?', 'They saw 40 troop carriers on the road.'],
    ['how many troops?', 'He met 300 troops’ families.'],
    ['how many elections?', 'The 2024 elections were fair.'],
    ['how many troops?', 'Troops arrived on July 12.'],
    ['how many ministers?', 'One of the ministers left.'],
    ['how much revenue?', 'Revenue fell by $2 million.'],
    ['how many goals?', 'At least 12 people were killed in the blast.'],
  ])('%s is not answered by: %s', (question, text) => {
    expect(ask(question, story(text))).toMatchObject({ status: 'not-found' })
  })
})
