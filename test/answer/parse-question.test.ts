import { describe, expect, test } from 'vitest'
import { parseQuestion } from '../../src/answer/parse-question.ts'

/** A question's reading in one line, so that a table of them can be read: "meetings who [Lavrov] in Wonsan". */
const told = (text: string): string => {
  const q = parseQuestion(text)
  switch (q.kind) {
    case 'meetings':
      return [q.kind, q.ask, `[${q.people.join(', ')}]`, q.topic].filter(Boolean).join(' ')
    case 'statements':
      return [q.kind, q.ask, q.speaker ?? '*', q.topic && `/ ${q.topic}`].filter(Boolean).join(' ')
    case 'reports':
      return [q.kind, q.source, q.topic && `/ ${q.topic}`].filter(Boolean).join(' ')
    case 'who-is':
      return `who-is [${q.names.join(', ')}]`
    case 'actors':
      return [q.kind, q.type].filter(Boolean).join(' ')
    case 'amount':
      return `amount / ${q.topic}`
    case 'event':
      return `event ${q.ask} / ${q.topic}`
    default:
      return q.kind
  }
}

const table = (rows: Readonly<Record<string, string>>): void => {
  test.each(Object.entries(rows))('%s → %s', (question, reading) => {
    expect(told(question)).toBe(reading)
  })
}

describe('who met whom', () => {
  table({
    'who met whom?': 'meetings who []',
    'Who met whom': 'meetings who []',
    'WHO MET WHOM???': 'meetings who []',
    'tell me who met whom': 'meetings who []',
    'please tell me who met whom in this article': 'meetings who []',
    'Hey, can you tell me who met who?': 'meetings who []',
    'who mett whom': 'meetings who []',
    'hwo met whom': 'meetings who []',
    'who talked to whom?': 'meetings who []',
    "who's met whom?": 'meetings who []',
    'who met?': 'meetings who []',
    'who did they meet': 'meetings who []',
    meetings: 'meetings who []',
    'list all meetings': 'meetings who []',
    'what meetings were there?': 'meetings who []',
    'which meetings took place': 'meetings who []',
    'were there any meetings?': 'meetings who []',
    'who was at the meeting?': 'meetings who []',
    'who attended the talks in Wonsan': 'meetings who [] in Wonsan',
    'who met in Wonsan?': 'meetings who [] in Wonsan',
    'who met on Thursday?': 'meetings who [] on Thursday',
    'who met Lavrov on Thursday?': 'meetings who [Lavrov] on Thursday',
    'who met rubio': 'meetings who [rubio]',
    'Who met with Marco Rubio?': 'meetings who [Marco Rubio]',
    'who had talks with Lavrov': 'meetings who [Lavrov]',
    'who is meeting lavrov': 'meetings who [lavrov]',
    'who did Lavrov meet?': 'meetings who [Lavrov]',
    "who'd Lavrov meet?": 'meetings who [Lavrov]',
    'whom did Kim Jong Un meet with': 'meetings who [Kim Jong Un]',
    'who did kim jong un talk to': 'meetings who [kim jong un]',
    'with whom did Lavrov meet in Malaysia?': 'meetings who [Lavrov] in Malaysia',
    'who has Trump met': 'meetings who [Trump]',
    'did Lavrov meet anyone?': 'meetings who [Lavrov]',
    'who lavrov met': 'meetings who [lavrov]',
    "Lavrov's meetings": 'meetings who [Lavrov]',
    'any meetings with Rubio?': 'meetings who [Rubio]',
    'how many meetings were there': 'meetings how-many []',
    'who has met whom so far': 'meetings who []',
    'Which ministers met?': 'meetings who []',
    'who sat down with Lavrov?': 'meetings who [Lavrov]',
    'who is Kim going to meet': 'meetings who [Kim]',
    'who took part in the talks?': 'meetings who []',
    'any talks?': 'meetings who []',
    'was there a meeting?': 'meetings who []',
    'how many times did Kim meet Lavrov': 'meetings how-many [Kim, Lavrov]',
  })
})

describe('did, where and when did X meet Y', () => {
  table({
    'did Kim meet Rubio?': 'meetings whether [Kim, Rubio]',
    'did kim jong un meet with marco rubio': 'meetings whether [kim jong un, marco rubio]',
    'did kim and rubio meet': 'meetings whether [kim, rubio]',
    'Has Trump met Lavrov?': 'meetings whether [Trump, Lavrov]',
    "Didn't Trump meet Lavrov?": 'meetings whether [Trump, Lavrov]',
    'is it true that Kim met Rubio?': 'meetings whether [Kim, Rubio]',
    'Kim met Rubio?': 'meetings whether [Kim, Rubio]',
    'did kim meeet rubio': 'meetings whether [kim, rubio]',
    'did Lavrov meet Rubio in Moscow?': 'meetings whether [Lavrov, Rubio] in Moscow',
    'was there a meeting between Kim and Lavrov?': 'meetings whether [Kim, Lavrov]',
    'Did Lavrov talk with Choe?': 'meetings whether [Lavrov, Choe]',
    'did Kim have a meeting with Rubio': 'meetings whether [Kim, Rubio]',
    'do you know if Kim met Lavrov': 'meetings whether [Kim, Lavrov]',
    'Lavrov-Rubio meeting?': 'meetings whether [Lavrov, Rubio]',
    'meeting between Lavrov and Rubio': 'meetings who [Lavrov, Rubio]',
    'when did Lavrov meet Rubio?': 'meetings when [Lavrov, Rubio]',
    'wen did lavrov meet rubio': 'meetings when [lavrov, rubio]',
    'when lavrov met rubio': 'meetings when [lavrov, rubio]',
    'when did Lavrov and Rubio meet?': 'meetings when [Lavrov, Rubio]',
    'what day did Lavrov meet Rubio': 'meetings when [Lavrov, Rubio]',
    'when was the meeting between Kim and Lavrov?': 'meetings when [Kim, Lavrov]',
    'when did the talks take place?': 'meetings when []',
    'where was the meeting': 'meetings where []',
    'where were the bilateral talks held': 'meetings where []',
    "where was Lavrov's meeting with Rubio?": 'meetings where [Lavrov, Rubio]',
    'where did Lavrov meet Rubio?': 'meetings where [Lavrov, Rubio]',
    'wher did lavrov meet rubio': 'meetings where [lavrov, rubio]',
    'where did they meet?': 'meetings where []',
    'in which city did Kim meet Lavrov?': 'meetings where [Kim, Lavrov]',
    'Where is Kim meeting Lavrov?': 'meetings where [Kim, Lavrov]',
  })
})

describe('who said what', () => {
  table({
    'who said what?': 'statements what *',
    'who said what to whom': 'statements what *',
    'who siad what': 'statements what *',
    'what was said?': 'statements what *',
    'what did they say?': 'statements what *',
    quotes: 'statements what *',
    'list the claims': 'statements what *',
    'list all quotes': 'statements what *',
    'show me the statements': 'statements what *',
    'who is quoted?': 'statements what *',
    'quotes by Rubio': 'statements what Rubio',
    "Rubio's quotes": 'statements what Rubio',
    'rubio quotes': 'statements what rubio',
    'any statements from the Pentagon?': 'statements what the Pentagon',
    'what did Lavrov say?': 'statements what Lavrov',
    'what did Lavrov say about Ukraine?': 'statements what Lavrov / Ukraine',
    'waht did lavrov sya abuot ukraine': 'statements what lavrov / ukraine',
    'what did Lavrov tell reporters about Ukraine?': 'statements what Lavrov / Ukraine',
    'what has Lavrov said on Ukraine': 'statements what Lavrov / Ukraine',
    'what lavrov said about ukraine': 'statements what lavrov / ukraine',
    'whats lavrov saying': 'statements what lavrov',
    'what does Rubio think about Russia': 'statements what Rubio / Russia',
    'how did Rubio react?': 'statements what Rubio',
    'Lavrov on Ukraine': 'statements what Lavrov / Ukraine',
    "what is Russia's position on Ukraine?": 'statements what Russia / Ukraine',
    'what did the minister say?': 'statements what the minister',
    'did Rubio say anything about Russia?': 'statements what Rubio / Russia',
    'did Lavrov comment on Ukraine': 'statements what Lavrov / Ukraine',
    'what was said about Ukraine?': 'statements what * / Ukraine',
    'what was said about Ukraine by Lavrov': 'statements what Lavrov / Ukraine',
    'who said anything about Ukraine?': 'statements what * / Ukraine',
    'did anyone say anything about Ukraine': 'statements what * / Ukraine',
    'did Rubio say he was disappointed?': 'statements whether Rubio / he was disappointed',
    'Did Lavrov say that Russia is grateful?': 'statements whether Lavrov / Russia is grateful',
    'Lavrov said Russia is grateful?': 'statements whether Lavrov / Russia is grateful',
    'who said North Korea shipped arms?': 'statements who * / North Korea shipped arms',
    'who said that North Korea shipped arms': 'statements who * / North Korea shipped arms',
    'who claims that North Korea sent troops?': 'statements who * / North Korea sent troops',
    'who told reporters that North Korea shipped arms?': 'statements who * / North Korea shipped arms',
    'according to whom did North Korea ship arms?': 'statements who * / North Korea ship arms',
    'whose words are "our Korean friends"?': 'statements who * / our Korean friends',
    'when did Lavrov say that Russia is grateful?': 'statements when Lavrov / Russia is grateful',
    'what does KCNA report?': 'reports KCNA',
    'what did kcna report': 'reports kcna',
    'what did KCNA report about the talks': 'reports KCNA / the talks',
    'what did state media report?': 'reports state media',
    'according to Tass': 'reports Tass',
    'reports by KCNA': 'reports KCNA',
    'what was reported by Tass?': 'reports Tass',
    'was anything not said?': 'not-said',
    'what was not said?': 'not-said',
    'what did state media not say?': 'not-said',
    'what is still unclear?': 'not-said',
    "what don't we know?": 'not-said',
    'what remains unknown': 'not-said',
    'what is left open?': 'not-said',
    'what details were not disclosed': 'not-said',
    'what did the company decline to say?': 'not-said',
    'open questions': 'not-said',
    'what was left out': 'not-said',
    "what didn't they say?": 'not-said',
    'who refused to comment?': 'not-said',
    'what are KCNA reports': 'reports KCNA',
    'what has Tass reported?': 'reports Tass',
    'what is Reuters reporting about the pact': 'reports Reuters / the pact',
    'KCNA report?': 'reports KCNA',
    'what do Russian media report': 'reports Russian media',
    'per KCNA': 'reports KCNA',
    'what happened according to Tass?': 'reports Tass',
    'what else did Lavrov say?': 'statements what Lavrov',
    'anyone mention Ukraine?': 'statements what * / Ukraine',
    'what are the claims': 'statements what *',
    'all quotes about the war': 'statements what * / the war',
    'what was Lavrov quoted as saying': 'statements what Lavrov',
    'what did Rubio have to say about Russia?': 'statements what Rubio / Russia',
    "Lavrov's statement on Ukraine": 'statements what Lavrov / Ukraine',
    'what does Russia claim?': 'statements what Russia',
    'who says so?': 'statements what *',
    'who is the source of the 10,000 troops': 'statements who * / the 10,000 troops',
    'did the Pentagon say how many troops?': 'statements whether the Pentagon / how many troops',
  })
})

describe('who is who', () => {
  table({
    'who is Choe Son Hui?': 'who-is [Choe Son Hui]',
    "who's Rubio?": 'who-is [Rubio]',
    'whos rubio': 'who-is [rubio]',
    'Who exactly is Marco Rubio?': 'who-is [Marco Rubio]',
    'who are Choe and Lavrov?': 'who-is [Choe, Lavrov]',
    'what is Tass?': 'who-is [Tass]',
    "what's KCNA": 'who-is [KCNA]',
    'who is the Russian foreign minister?': 'who-is [the Russian foreign minister]',
    "what is Rubio's job?": 'who-is [Rubio]',
    'what role does Choe have?': 'who-is [Choe]',
    'who leads North Korea?': 'who-is [leader of North Korea]',
    'tell me who Rubio is': 'who-is [Rubio]',
    'who is involved?': 'actors',
    'who is mentioned in this article?': 'actors',
    'whos in it': 'actors',
    people: 'actors person',
    'list the actors': 'actors',
    'which countries are involved?': 'actors country',
    'what organizations are mentioned': 'actors organization',
    'who are the people involved': 'actors person',
  })
})

describe('what, when, where, how many', () => {
  table({
    'how many troops?': 'amount / troops',
    'how many troops did North Korea send?': 'amount / troops did North Korea send',
    'how mnay troops': 'amount / troops',
    'number of troops': 'amount / troops',
    'how much money?': 'amount / money',
    'troops number?': 'amount / troops',
    'how many dead?': 'amount / dead',
    'how many North Korean troops were sent to Russia?': 'amount / North Korean troops were sent to Russia',
    'how much did the deal cost': 'amount / did the deal cost',
    'what is the number of jobs': 'amount / jobs',
    'what was the cost of the bridge?': 'amount / the bridge',
    'total number of people': 'amount / people',
    'how old is Brackwell?': 'age',
    'when is the next summit?': 'meetings when []',
    'what time did the attack begin': 'event when / did the attack begin',
    'since when is the plant open?': 'event when / is the plant open',
    'where are the troops': 'event where / are the troops',
    'what caused the fire?': 'event why / the fire',
    'what is the reason for the strike': 'event why / the strike',
    'how did the fire start?': 'event how / did the fire start',
    'was anyone hurt?': 'event whether / anyone hurt',
    'which plan was signed?': 'event what / plan was signed',
    'who was killed in the attack': 'event who / was killed in the attack',
    'more on the pact': 'event about / the pact',
    'details about the exchange plan': 'event about / the exchange plan',
    'what does it say about Trump?': 'event about / Trump',
    'when was the plan signed?': 'event when / was the plan signed',
    'when did North Korea open the resort?': 'event when / did North Korea open the resort',
    'what year was the pact inked': 'event when / was the pact inked',
    'where did Ukraine mount an offensive?': 'event where / did Ukraine mount an offensive',
    'in which city is the resort?': 'event where / is the resort',
    'why did North Korea send troops?': 'event why / did North Korea send troops',
    'how come they met': 'event why / they met',
    'who won the football?': 'event who / won the football',
    'who sent troops to Russia': 'event who / sent troops to Russia',
    'who signed the plan': 'event who / signed the plan',
    'who paid for it': 'event who / paid for it',
    'what did North Korea ship to Russia?': 'event what / did North Korea ship to Russia',
    'did North Korea send troops to Russia?': 'event whether / North Korea send troops to Russia',
    'what about ukraine?': 'event about / ukraine',
    'and what about Rubio?': 'event about / Rubio',
    'tell me about Wonsan': 'event about / Wonsan',
    'anything about Ukraine?': 'event about / Ukraine',
    'does the article mention Putin?': 'event about / Putin',
    'is Putin mentioned?': 'event about / Putin',
    Kursk: 'event about / Kursk',
    'ballistic missiles?': 'event about / ballistic missiles',
    'what happened in Wonsan?': 'event about / in Wonsan',
  })
})

describe('the whole article', () => {
  table({
    'what happened?': 'summary',
    'wat happened': 'summary',
    summary: 'summary',
    'give me a summary': 'summary',
    'summarize this article please': 'summary',
    'tl;dr': 'summary',
    TLDR: 'summary',
    'what is this about': 'summary',
    "what's this article about?": 'summary',
    "what's the story?": 'summary',
    'in short': 'summary',
    'key points': 'summary',
    'what does the article say?': 'summary',
    headline: 'headline',
    "what's the headline?": 'headline',
    'title?': 'headline',
    'when was this article published?': 'origin',
    'who wrote this?': 'origin',
    help: 'help',
    'what can I ask?': 'help',
    '': 'help',
    '???': 'help',
    hi: 'help',
    'the quick brown fox jumps over the lazy dog and then sleeps': 'unknown',
  })
})
