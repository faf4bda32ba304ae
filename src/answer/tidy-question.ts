import { slips } from './slips.ts'
import { QUESTION_WORDS, REAL_WORDS } from './words/question-words.ts'

/** Longer questions are cut: nobody asks one, and a pasted article is not a question. UTF-16 code units. */
const LONGEST = 400

// "what's", "who'd", "whos", "didnt"
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(who|what|when|where|why|how|which)(?:'|)s\b(?=\s)/gi, '$1 is'],
  [/\b(who|what|when|where|why|how)'?d\b(?=\s)/gi, '$1 did'],
  [/\b(who|what|where|why|how)'?re\b(?=\s)/gi, '$1 are'],
  [/\b(who|what|when|where)'ll\b/gi, '$1 will'],
  [/\bwon'?t\b/gi, 'will not'],
  [/\bcan'?t\b/gi, 'can not'],
  [/\b(did|does|do|has|have|had|is|are|was|were|would|could|should)n'?t\b/gi, '$1 not'],
]

// "Hey Dateline, could you please tell me …", "does the article say …": what stands before the question
const BEFORE: readonly RegExp[] = [
  /^(?:hey|hi|hello|ok|okay|so|well|and|but|also|now|then|please|pls|plz|just|dateline|@\S+|<@\S+?>)(?:[\s,!.:;-]+|$)/i,
  /^(?:can|could|would|will) (?:you|u|someone|anyone) (?:please |pls |kindly )?(?=tell|show|give|explain|list|summari[sz]e|help|remind|say)/i,
  /^(?:can|could|may) (?:i|you|we) (?:please )?(?:know|ask|find out|see|get|have) (?=who|what|when|where|why|how|which|whether|if|a |the |all )/i,
  /^(?:tell|show|give|remind|say to) (?:me|us) (?:again |please |exactly |briefly )?/i,
  /^(?:do|did) (?:you|we|they|u) know (?:anything about (?=\S)|(?=who|what|when|where|why|how|which|whether|if))/i,
  /^(?:i|we) (?:want|need|would like|'d like|wanna|wish) (?:to )?(?:know|find out|see|hear|understand) /i,
  /^(?:i|we) (?:am|was|are|'m|were) (?:wondering|curious|looking for) /i,
  /^(?:i wonder|any idea|no idea|i don't know|question|q)[\s,:]+/i,
  /^(?:does|do|did) (?:the|this|that|it|any) ?(?:article|articles|text|story|piece|report|briefing)? ?(?:say|tell|explain|state|reveal) (?:us |me )?(?=who|what|when|where|why|how|which|whether|if|anything)/i,
  /^(?:in|from|according to) (?:this|the) (?:article|story|text|piece|briefing)[\s,]+/i,
  /^(?:is it (?:true|right|correct|confirmed|certain|known)|true or false)(?: that)?[\s,:]+/i,
]

// "… in this article, please": what stands behind it
const BEHIND =
  /(?:[,.!?]\s*(?:thanks|thank you|thx|right|correct)|[\s,]+(?:please|pls|plz|so far|already|lately|recently|exactly|actually|again|btw|anyway|lol|(?:in|from|of) (?:this|the) (?:article|story|text|piece|briefing)|according to (?:this|the) (?:article|story|text|piece)|do you know))$/i

const settle = (text: string, rules: (text: string) => string): string => {
  const next = rules(text).trim()
  return next === text ? text : settle(next, rules)
}

/** The question in one line without contractions, politeness, marks at its end, curly quotes or invisible characters. Case stays. */
export const tidyQuestion = (text: string): string => {
  const plain = text
    .slice(0, LONGEST)
    .replace(/[\p{Cf}\p{Cc}]+/gu, ' ')
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—]/g, ' - ')
    .replace(/\s+/g, ' ')
    .trim()
  // "Hi! Who met whom? Thanks": the first sentence that ends in a question mark, if any
  const asked = plain.split(/(?<=[?!]|\p{L}{4}\.) +/u).find((sentence) => /\p{L}.*\?$/u.test(sentence)) ?? plain
  const spelt = CONTRACTIONS.reduce((line, [short, long]) => line.replace(short, long), asked)
  return settle(spelt, (line) =>
    BEFORE.reduce((rest, rule) => rest.replace(rule, ''), line.replace(/^[\s,.:;!?-]+|[\s,:;!?-]+$|(?<!\b\p{L})\.+$/gu, '')).replace(
      BEHIND,
      '',
    ),
  )
}

const lacksLetters = (typed: string, word: string): boolean => {
  let at = 0
  for (const letter of word) if (letter === typed[at]) at++
  return at === typed.length
}

const mendWord = (word: string): string => {
  const lower = word.toLowerCase()
  if (lower.length < 3 || !/^[a-z]+$/.test(lower) || REAL_WORDS.has(lower) || QUESTION_WORDS.includes(lower)) return word
  const allowed = lower.length >= 7 ? 2 : 1
  let best: string | null = null
  let fewest = allowed + 1
  for (const candidate of QUESTION_WORDS) {
    const count = slips(lower, candidate)
    // In a word of three letters only a swap or a missing letter is a slip: "hwo", "wat"; else "kim" were near "him" and "tom" near "who"
    if (lower.length === 3 && !(candidate.length === 4 || [...lower].sort().join() === [...candidate].sort().join())) continue
    // "wher" lacks a letter of "where" rather than having a wrong one of "when"
    if (count < fewest || (count === fewest && best !== null && lacksLetters(lower, candidate) && !lacksLetters(lower, best))) {
      fewest = count
      best = candidate
    }
  }
  return best ?? word
}

/** The line with slips in its question words mended: "waht did Lavrov sya abuot Ukraine". Capitalized words behind the first are names and stay. */
export const mendQuestionWords = (line: string): string => {
  const shouted = line === line.toUpperCase() || !/\p{Lu}/u.test(line.slice(1))
  return line.replace(/\p{L}+/gu, (word, at: number) => (at > 0 && !shouted && /^\p{Lu}/u.test(word) ? word : mendWord(word)))
}

/** The line with a slip in its first word mended where that begins a question: "hwo met whom", "Wher did they meet". "Wen on trade" is about Mr. Wen. */
export const mendFirstWord = (line: string): string => {
  const [, first = '', second = ''] = /^(\p{L}+) (\S+)/u.exec(line) ?? []
  const mended = mendWord(first)
  const begins = /^(?:who|whom|whose|what|when|where|which|why|how|did|does|has|have|was|were|will)$/i.test(mended)
  const auxiliary = /^(?:did|do|does|has|have|had|is|are|was|were|will)$/i.test(second)
  return begins && (auxiliary || /^\p{Ll}/u.test(first)) ? mended + line.slice(first.length) : line
}
