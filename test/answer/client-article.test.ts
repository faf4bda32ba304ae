import { describe, expect, test } from 'vitest'
import { absent, ask, lead, line, lines } from './ask.ts'
import { clientArticle } from './client-article.ts'

const choeLavrov = 'Choe Son Hui and Sergei Lavrov · Wonsan, North Korea · Saturday 12 July 2025 · according to KCNA · reported'
const kimLavrov = 'Kim Jong Un and Sergei Lavrov · Wonsan · Saturday 12 July 2025 · according to state media · reported'
const lavrovRubio = 'Sergei Lavrov and Marco Rubio · Malaysia · Thursday 10 July 2025'

describe('meetings of the user’s article', () => {
  test.each([
    'who met whom?',
    'WHO MET WHOM',
    'who mett whom',
    'tell me who met whom',
    'meetings',
    'list all meetings',
    'who talked to whom',
  ])('%s', (question) => {
    expect(lines(question, clientArticle)).toEqual([choeLavrov, kimLavrov, lavrovRubio])
  })

  test('the day and place that only a caption has come with the caption', () => {
    const answer = ask('who did Kim meet?', clientArticle)
    expect(answer).toMatchObject({ status: 'found', lead: 'Sergei Lavrov (according to state media).' })
    const evidence = answer.status === 'found' ? answer.statements[0]?.evidence : []
    expect(evidence).toMatchObject([
      { proves: ['statement'], inCaption: false, text: expect.stringContaining('Kim also met with Lavrov') },
      { proves: ['place', 'date'], inCaption: true, text: expect.stringContaining('Saturday, July 12, 2025') },
    ])
  })

  test.each([
    'who met Rubio?',
    'whom did marco rubio meet',
    "who'd Rubio meet",
    'who did rubio talk to?',
    'who met Lavrov on Thursday?',
    'who met in Malaysia',
  ])('%s → Lavrov', (question) => {
    expect(lines(question, clientArticle)).toEqual([lavrovRubio])
  })

  test('one line answers', () => {
    expect(lead('who met Rubio?', clientArticle)).toBe('Sergei Lavrov.')
    expect(lead('who did Lavrov meet?', clientArticle)).toBe(
      'Choe Son Hui (according to KCNA), Kim Jong Un (according to state media) and Marco Rubio.',
    )
    expect(lead('did Lavrov meet Rubio?', clientArticle)).toBe('Yes, the article says so.')
    expect(lead('did Kim meet Lavrov?', clientArticle)).toBe('Yes, according to state media.')
    expect(lead('when did Lavrov meet Rubio?', clientArticle)).toBe('Thursday 10 July 2025.')
    expect(lead('where did Lavrov meet Rubio?', clientArticle)).toBe('Malaysia.')
    expect(lead('when did Choe meet lavrov', clientArticle)).toBe('Saturday 12 July 2025 (according to KCNA).')
    expect(lead('how many meetings were there', clientArticle)).toBe('3 told as held.')
  })

  test('a slip in a name is mended, and said', () => {
    expect(lines('did lavorv meet rubio?', clientArticle)).toEqual([lavrovRubio])
    expect(ask('did lavorv meet rubio?', clientArticle).note).toBe('Read "lavorv" as Sergei Lavrov.')
    expect(ask('Lavrov Rubio meeting?', clientArticle)).toMatchObject({ status: 'found', lead: 'Yes, the article says so.', note: null })
  })

  test("one person's first name with another's last name is a third person, whom the article does not have", () => {
    expect(absent('who met Marco Lavrov?', clientArticle)).toMatch(/^Marco Lavrov is not in this article\./)
    expect(absent('did Sergei Rubio meet Kim?', clientArticle)).toMatch(/^Sergei Rubio is not in this article\./)
  })

  test('a meeting that the article does not tell is not in it, and what it does tell is said', () => {
    expect(absent('did Kim meet Rubio?', clientArticle)).toBe(
      'Not in this article. It says that Kim Jong Un met Sergei Lavrov (according to state media) and that Sergei Lavrov met Marco Rubio; of a meeting between Kim Jong Un and Marco Rubio it says nothing.',
    )
    expect(absent('did Trump meet Lavrov?', clientArticle)).toMatch(
      /^Not in this article\. .*; of a meeting between Donald Trump and Sergei Lavrov it says nothing\.$/,
    )
    expect(absent('did Lavrov meet Rubio in Moscow?', clientArticle)).toBe(
      'Not in this article. It says that Sergei Lavrov met Marco Rubio; of a meeting between Sergei Lavrov and Marco Rubio in Moscow it says nothing.',
    )
    expect(absent('did Lavrov meet Rubio on Sunday?', clientArticle)).toContain('on Sunday it says nothing')
    expect(absent('who met Trump?', clientArticle)).toBe('Not in this article: of a meeting with Donald Trump it says nothing.')
    expect(absent('did Obama meet Merkel?', clientArticle)).toBe('Obama and Merkel are not in this article.')
  })

  test('a country does not meet, its people do', () => {
    expect(lines('did Russia meet North Korea?', clientArticle)).toEqual([choeLavrov, kimLavrov])
    expect(lead('did Russia meet North Korea?', clientArticle)).toBe('Choe Son Hui met Sergei Lavrov (according to KCNA).')
    expect(lead("didn't Lavrov meet Rubio?", clientArticle)).toBe('Sergei Lavrov met Marco Rubio.')
  })
})

describe('statements of the user’s article', () => {
  test('what did Lavrov say about Ukraine?', () => {
    expect(lines('what did Lavrov say about Ukraine?', clientArticle)).toEqual([
      'Sergei Lavrov: "our Korean friends" had again confirmed support for "all of the objectives" Russia had for its fight against Ukraine · via Russian state-affiliated media · said Sunday 13 July 2025 · part quoted',
      'Sergei Lavrov: Russia "once again expressed our sincere gratitude for the contribution of Korea People\'s army servicemen" who fought alongside Russian troops in Kursk, where Ukraine had mounted an offensive into Russia · via Tass · said Saturday 12 July 2025 · part quoted',
    ])
  })

  test('who said North Korea shipped arms?', () => {
    expect(lead('who said North Korea shipped arms?', clientArticle)).toBe('U.S. State Department (2024).')
    expect(lines('who said that NK sent weapons?', clientArticle)).toEqual([
      'U.S. State Department: North Korea has shipped arms -- including ballistic missiles and munitions -- to Russia for use in its war against Ukraine · said 2024 · reported',
    ])
    expect(lead('when did the State Department say North Korea shipped arms', clientArticle)).toBe('2024.')
  })

  test('the parts of a claim may not be turned round', () => {
    expect(absent('who said Russia shipped arms to North Korea?', clientArticle)).toMatch(/^Not in this article/)
    expect(absent('did Lavrov say that Ukraine fought alongside Russia?', clientArticle)).toMatch(/^Not in this article/)
    expect(absent('did Russia send troops to North Korea?', clientArticle)).toBe('Not in this article.')
    expect(absent('how many troops did Ukraine send?', clientArticle)).toBe('Not in this article.')
  })

  test('a yes only for the very words', () => {
    expect(lead('did Lavrov say that our Korean friends had again confirmed support?', clientArticle)).toBe(
      'Yes, in these words, via Russian state-affiliated media.',
    )
    expect(lead('did Lavrov say Russia expressed gratitude', clientArticle)).toBeNull()
    expect(absent('did Rubio say that our Korean friends had again confirmed support', clientArticle)).toContain(
      'Somebody else is told to have said it.',
    )
  })

  test('an agency reports as the speaker and as the medium', () => {
    expect(lines('what did kcna report', clientArticle).map((each) => each.split(':')[0])).toEqual([
      'North Korea',
      'Korean Central News Agency',
      'Korean Central News Agency',
    ])
    expect(lines('what does Tass report?', clientArticle)).toHaveLength(1)
    expect(lines('what did state media say?', clientArticle)).toHaveLength(2)
    expect(lines('what did Lavrov say on Saturday?', clientArticle)).toHaveLength(1)
  })

  test('who has said nothing', () => {
    expect(absent('what did Trump say?', clientArticle)).toBe('Not in this article: it has nothing that Donald Trump said.')
    expect(absent('what did the Russians say?', clientArticle)).toBe(
      'Not in this article: it has nothing that Russia itself said, only words of Sergei Lavrov.',
    )
    expect(absent('what did Lavrov say about football?', clientArticle)).toMatch(
      /^Not in this article: it has nothing that Sergei Lavrov said about football\./,
    )
    expect(absent('what did Obama say?', clientArticle)).toBe('Obama is not in this article.')
  })

  test('two ministers: which one?', () => {
    expect(ask('what did the minister say?', clientArticle)).toMatchObject({
      status: 'ambiguous',
      name: 'the minister',
      candidates: [
        { name: 'Sergei Lavrov', role: 'Russian Foreign Minister' },
        { name: 'Choe Son Hui', role: 'North Korean Minister of Foreign Affairs' },
      ],
    })
    expect(ask('what did he say?', clientArticle).status).toBe('ambiguous')
    expect(lines('what did the Russian foreign minister say?', clientArticle)).toHaveLength(2)
  })
})

describe('other questions on the user’s article', () => {
  test('how many troops?', () => {
    expect(lead('how many troops?', clientArticle)).toBe('at least 10,000 troops (according to estimates from the Pentagon).')
    expect(lead('how many troops did North Korea send to Russia last year', clientArticle)).toBe(
      'at least 10,000 troops (according to estimates from the Pentagon).',
    )
    expect(lead('how mnay troups?', clientArticle)).toContain('at least 10,000')
    expect(absent('how many ballistic missiles?', clientArticle)).toBe('Not in this article.')
    expect(absent('how many troops were killed in Ukraine?', clientArticle)).toBe('Not in this article.')
  })

  test('who is who', () => {
    expect(lead('who is Choe Son Hui?', clientArticle)).toBe('Choe Son Hui, North Korean Minister of Foreign Affairs.')
    expect(lead("who's Rubio?", clientArticle)).toBe('Marco Rubio, U.S. Secretary of State.')
    expect(lead('who is the Russian foreign minister', clientArticle)).toBe('Sergei Lavrov, Russian Foreign Minister.')
    expect(lead('who leads North Korea?', clientArticle)).toBe('Kim Jong Un, North Korean leader.')
    expect(lead('what is Tass', clientArticle)).toBe('Tass, a Russian news agency.')
    expect(absent('who is Putin?', clientArticle)).toBe('Putin is not in this article.')
    expect(absent('what did his wife say?', clientArticle)).toBe('His wife is not in this article.')
    expect(absent('who is Kim Yo Jong?', clientArticle)).toBe('Kim Yo Jong is not in this article.')
    expect(lines('which countries are involved?', clientArticle)).toEqual(['North Korea', 'Russia', 'Ukraine', 'U.S.', 'Malaysia'])
    expect(lines('who is involved?', clientArticle)).toContain('Marco Rubio, U.S. Secretary of State')
  })

  test('when and where', () => {
    expect(lead('when did North Korea send troops to Russia?', clientArticle)).toBe('2024 (according to estimates from the Pentagon).')
    expect(lead('when was the pact signed?', clientArticle)).toBe('2024 (according to Russian and North Korean media).')
    expect(lead('where did Ukraine mount an offensive?', clientArticle)).toBe('Kursk (according to Sergei Lavrov, via Tass).')
    expect(lead('in which city is the resort?', clientArticle)).toBe('Wonsan.')
    expect(lead('when did North Korea open the beach resort', clientArticle)).toBe('2025.')
  })

  test('a time of another thing is no answer', () => {
    // "said last year that North Korea has shipped arms": the year of the saying
    expect(absent('when did North Korea ship arms?', clientArticle)).toBe('Not in this article: it tells of this, but not when.')
    // "signed a 2026-2027 exchange plan": the years of the plan
    expect(absent('when was the plan signed?', clientArticle)).toBe('Not in this article: it tells of this, but not when.')
    // "Lavrov on Thursday had met …, after which Rubio said he shared …"
    expect(absent('when did Rubio share the disappointment?', clientArticle)).toBe('Not in this article: it tells of this, but not when.')
  })

  test('what happened is shown, never a bare yes', () => {
    expect(ask('did North Korea send troops to Russia?', clientArticle)).toMatchObject({
      status: 'found',
      lead: null,
      statements: [{ speaker: 'Estimates from the Pentagon' }],
    })
    expect(ask('who signed the plan?', clientArticle)).toMatchObject({ status: 'found', lead: null })
    expect(absent('why did North Korea send troops?', clientArticle)).toBe(
      'Not in this article: it tells of this, but does not plainly say why.',
    )
    expect(ask('who won the football?', clientArticle)).toMatchObject({ status: 'not-found', text: 'Not in this article.', nearest: null })
  })

  test('what about Ukraine', () => {
    expect(lines('what about ukraine?', clientArticle).length).toBeGreaterThan(3)
    expect(lines('Kursk', clientArticle)).toHaveLength(1)
    expect(absent('what about bananas?', clientArticle)).toBe('Not in this article: it says nothing about bananas.')
  })

  test('the article as a whole', () => {
    expect(lines('was anything not said?', clientArticle)[0]).toContain('stopped short of saying what was in that plan')
    expect(lines('tl;dr', clientArticle)).toHaveLength(1)
    expect(lines('when was this published?', clientArticle)).toEqual(['LONDON, Sunday 13 July 2025 · LONDON'])
  })

  test.each(['help', '', '???', 'asdf qwer', 'tell me a joke', 'the quick brown fox jumps over the lazy dog and then sleeps'])(
    '%s gives help',
    (question) => {
      const answer = ask(question, clientArticle)
      expect(answer).toMatchObject({ status: 'not-understood', examples: expect.arrayContaining(['who met whom?']) })
    },
  )

  test('every example that help gives is answered', () => {
    const answer = ask('help', clientArticle)
    for (const example of answer.status === 'not-understood' ? answer.examples : [])
      expect(ask(example, clientArticle).status, example).toBe('found')
  })
})

test('the line shows what stands beside a statement', () => {
  const answer = ask('who met Rubio?', clientArticle)
  expect(answer.status === 'found' && answer.statements[0] && line(answer.statements[0])).toBe(lavrovRubio)
})
