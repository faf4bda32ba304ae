import { describe, expect, test } from 'vitest'
import { absent, ask, lead, lines } from './ask.ts'
import { clientArticle } from './client-article.ts'
import { talks } from './talks.ts'

describe('what is planned, called off or denied is never told as held', () => {
  test('in a list', () => {
    expect(lines('who met whom?', talks)).toEqual([
      'Denied: Hana Orel and Piet Maar · Lisbon · week of 26 February 2024 · according to Hana Orel · reported',
      'Hana Orel and Piet Maar · Lisbon · Tuesday 27 February 2024 · according to the Evening Post · reported',
      'Planned: Hana Orel and Jon Orel · Brunna · Friday 8 March 2024 · according to her office · reported',
      'Cancelled: Piet Maar and Ada Lund · Monday 11 March 2024',
    ])
  })

  test('in one line', () => {
    expect(lead('did Hana Orel meet Maar?', talks)).toBe(
      'Disputed. Hana Orel met Piet Maar (according to the Evening Post). A meeting of Hana Orel and Piet Maar is denied (according to Hana Orel).',
    )
    expect(lead('did Hana Orel meet Jon Orel?', talks)).toMatch(/^Planned: the article does not say that they have met\./)
    expect(lead('did Lund meet Maar?', talks)).toMatch(/^Cancelled: the article does not say that they met\./)
    expect(lead('when will Hana Orel meet Jon Orel?', talks)).toBe('Planned: Friday 8 March 2024 (according to her office).')
    expect(lead('who did Jon Orel meet?', talks)).toBe('Hana Orel (planned, according to her office).')
    expect(lead('how many meetings?', talks)).toBe('1 told as held, 3 planned, cancelled or denied.')
    expect(absent('where will Lund meet Maar?', talks)).toBe(
      'Not in this article. It says that a meeting of Piet Maar and Ada Lund was cancelled, but not where.',
    )
  })
})

describe('a cue that changes the meaning is told', () => {
  test('denied, rejected, asked', () => {
    expect(lines('what did Hana Orel say?', talks)).toEqual([
      'Hana Orel: denied on Wednesday that she had met trade envoy Piet Maar in Lisbon last week · said Wednesday 6 March 2024 · reported',
      'Hana Orel: "There was no meeting" · quoted',
    ])
    expect(lines('what did Lund say?', talks)).toEqual([
      'Ada Lund: rejected claims that the port would close · reported',
      'Ada Lund: asked whether the money was there · reported',
    ])
  })

  test('what somebody denies, asks or negates they have not said', () => {
    expect(absent('who said that the port would close?', talks)).toBe('Not in this article: Ada Lund denied it.')
    expect(absent('did Lund say that the port would close?', talks)).toBe('Not in this article: Ada Lund denied it.')
    expect(absent('did Lund say the money was there?', talks)).toMatch(/^Not in this article/)
    expect(absent('who said troops have left the island?', talks)).toMatch(/^Not in this article/)
    expect(absent('did Jon Orel say he read the report?', talks)).toMatch(/^Not in this article/)
    expect(lead('who said there was no meeting', talks)).toBe('Hana Orel.')
    expect(lead('did Hana Orel say there was no meeting', talks)).toBeNull()
  })
})

describe('names', () => {
  test('two who are called so: which one?', () => {
    expect(ask('what did Orel say?', talks)).toMatchObject({
      status: 'ambiguous',
      candidates: [{ name: 'Hana Orel' }, { name: 'Jon Orel' }],
    })
    expect(ask('who is the minister?', talks)).toMatchObject({ status: 'ambiguous' })
    expect(lead('who is the finance minister?', talks)).toBe('Jon Orel, Finance Minister.')
    expect(lead('who is president lund', talks)).toBe('Ada Lund, President.')
  })

  test('a pronoun asks back, without those whom the article calls otherwise', () => {
    const answer = ask('what did she say?', talks)
    expect(answer.status === 'ambiguous' && answer.candidates.map(({ name }) => name)).toEqual(['Hana Orel', 'Piet Maar', 'Ada Lund'])
    expect(ask('who did they meet?', talks).status).toBe('found')
  })

  test('another first name is another person', () => {
    expect(absent('who is Eva Lund?', talks)).toBe('Eva Lund is not in this article.')
  })

  test('ages stand beside the name', () => {
    expect(lead('how old is Jon Orel?', talks)).toBe('Jon Orel, 54.')
    expect(absent('how old is Ada Lund?', talks)).toBe('Not in this article: it does not say how old Ada Lund is.')
  })
})

describe('amounts and times', () => {
  test('sources may differ', () => {
    expect(ask('how many people lost their jobs?', talks)).toMatchObject({
      status: 'found',
      lead: 'about 1,200 people (according to the ministry).',
    })
    const all = ask('how many people?', talks)
    expect(all).toMatchObject({ status: 'found', lead: null, statements: [{ speaker: 'The ministry' }, { speaker: 'Unions' }] })
  })

  test('a time is told with what bounds it, and what is yet to come as such', () => {
    expect(lead('when did the port open?', talks)).toBe('1998.')
    expect(lead('when will the port be rebuilt?', talks)).toBe('Planned or expected: 2026 ("by the end of 2026").')
    expect(absent('when will the port close?', talks)).toMatch(/^Not in this article/)
  })

  test('why is answered only with a reason', () => {
    expect(lines('why were the talks called off?', talks)[0]).toContain('because of a strike')
    expect(absent('why will the port be rebuilt?', talks)).toContain('does not plainly say why')
  })
})

describe('several articles', () => {
  test('the first is the one asked about', () => {
    const answer = ask('who met whom?', talks, clientArticle)
    expect(answer.articles.map(({ id }) => id)).toEqual(['talks'])
  })

  test('another one is looked at where the first does not say so, and that is told', () => {
    const answer = ask('who is Ada Lund?', clientArticle, talks)
    expect(answer).toMatchObject({
      status: 'found',
      statements: [{ article: 1 }],
      articles: [{ id: expect.stringContaining('000_') }, { id: 'talks' }],
    })
    expect(answer.note).toMatch(/^Not in the article asked about/)
    expect(ask('who is Obama?', clientArticle, talks)).toMatchObject({ status: 'not-found', text: 'Obama is not in this article.' })
    expect(ask('who is Obama?')).toMatchObject({ status: 'not-found' })
  })
})
