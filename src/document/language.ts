/** Frequent small words that tell languages in Latin letters apart; a word may stand for several. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it on was with as he by at from his said they are be an this have not but had their has were which who will its been would we her she after more than there about when you or what if one all',
  de: 'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux ont cette été mais comme ses leur elle nous vous être fait après selon',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha este sí porque esta entre cuando muy sin sobre también fue han había según desde',
  it: 'di e il la che in un per è una non del sono le con si da come al della i anche più ma alla nel dei gli ha lo delle hanno dal suo questo stato dopo nella essere',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está também pelo pela são segundo',
  nl: 'de van het een en in is dat op te zijn met voor niet aan er om hij ook als bij naar uit dan maar nog wordt door over hebben heeft zij deze die werd worden geen tot meer',
  sv: 'och att det i en som på är av för med till den har de inte om ett han men var sig från så hade vi kan nu när också efter eller sin säger',
  da: 'og i at det er en til af på de som den der med for ikke har et han var men sig fra vi kan nu når også efter eller sin siger havde blev',
  pl: 'w i na z że do nie się to jest o jak po od za co przez ale są dla oraz tym jego był być tego przed ich które może',
  cs: 'a v se na je že s z do o i to jako za by ale po jsou pro který jeho byl podle která také při které už když',
  tr: 've bir bu da de için ile olarak çok daha olan sonra gibi kadar olduğu var ne ancak en dedi ise oldu',
  id: 'yang dan di itu dengan untuk dari ini dalam tidak akan pada juga ke ada oleh mereka karena telah kata bahwa',
  ro: 'și în de la a cu pe că o nu un din pentru este mai care au fost sau după prin ce fi dar sunt această',
  hu: 'a az és hogy nem is egy ez meg csak volt de szerint ha már még mint el azt vagy pedig után',
  fi: 'ja on ei se että oli hän ovat mutta myös kun joka ole mukaan jo niin sekä tai jos mitä',
}

/** Letters that only one script's language writes; the rest of the script goes to `other`. */
const SCRIPTS: readonly { readonly letters: RegExp; readonly language: (sample: string) => string }[] = [
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, language: () => 'ja' },
  { letters: /\p{Script=Hangul}/gu, language: () => 'ko' },
  { letters: /\p{Script=Han}/gu, language: (sample) => (/[\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(sample) ? 'ja' : 'zh') },
  {
    letters: /\p{Script=Cyrillic}/gu,
    language: (sample) =>
      /[іїєґ]/i.test(sample) ? 'uk' : /[љњћђџј]/i.test(sample) ? 'sr' : /[ыэё]/i.test(sample) ? 'ru' : /ъ/i.test(sample) ? 'bg' : 'ru',
  },
  { letters: /\p{Script=Arabic}/gu, language: (sample) => (/[پچژگ]/.test(sample) ? (/[ٹڈڑےں]/.test(sample) ? 'ur' : 'fa') : 'ar') },
  { letters: /\p{Script=Hebrew}/gu, language: () => 'he' },
  { letters: /\p{Script=Greek}/gu, language: () => 'el' },
  { letters: /\p{Script=Devanagari}/gu, language: () => 'hi' },
  { letters: /\p{Script=Thai}/gu, language: () => 'th' },
  { letters: /\p{Script=Bengali}/gu, language: () => 'bn' },
  { letters: /\p{Script=Tamil}/gu, language: () => 'ta' },
  { letters: /\p{Script=Georgian}/gu, language: () => 'ka' },
  { letters: /\p{Script=Armenian}/gu, language: () => 'hy' },
]

const LANGUAGES = Object.keys(WORDS)
/** The languages of a word, by their places in the list. */
const LANGUAGES_OF = new Map<string, number[]>()
for (const [index, language] of LANGUAGES.entries()) {
  for (const word of (WORDS[language] ?? '').split(' ')) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), index])
}
const ENGLISH = LANGUAGES.indexOf('en')
const WORD = /\p{L}+/gu

/** Anything that may be of one of those scripts: most texts have nothing of it. */
const NOT_LATIN = /[\u0370-\u1dff\u1f00-\u1fff\u2126\u2c00-\u{10ffff}]/u

const SAMPLE = 4000
const count = (sample: string, pattern: RegExp): number => sample.match(pattern)?.length ?? 0

/**
 * The BCP 47 code of the language that a text seems to be written in, from its first 4,000 characters: by its script, and in Latin
 * letters by small words. 'und' where there is too little to go by. Another language than English is only named where its small
 * words are far more than the English ones, so that names and foreign quotations in English news do not mislead it.
 */
export const detectLanguage = (text: string): string => {
  const sample = text.slice(0, SAMPLE)
  const scripts = NOT_LATIN.test(sample) ? SCRIPTS : []
  const latin = scripts.length > 0 ? count(sample, /\p{Script=Latin}/gu) : 0
  for (const { letters, language } of scripts) {
    const found = count(sample, letters)
    // a Chinese character says as much as a word
    if (found >= 4 && found * (latin > 0 ? 2 : 1) > latin) return language(sample)
  }
  const words = sample.toLowerCase().match(WORD) ?? []
  const scores = LANGUAGES.map(() => 0)
  /** Languages in the order in which the text shows them: of two alike the first is meant. */
  const seen: number[] = []
  for (const word of words) {
    const languages = LANGUAGES_OF.get(word)
    if (!languages) continue
    for (const language of languages) {
      const score = scores[language] as number
      if (score === 0) seen.push(language)
      scores[language] = score + 1 / languages.length
    }
  }
  const english = scores[ENGLISH] as number
  const score = Math.max(...scores)
  const best = LANGUAGES[seen.find((language) => scores[language] === score) ?? -1] ?? 'und'
  if (best === 'en') return score >= 1 && (words.length <= 12 || english * 12 >= words.length) ? 'en' : words.length < 30 ? 'und' : 'en'
  return score >= 3 && score >= english * 2 + 1 && score * 8 >= words.length ? best : english >= 2 ? 'en' : 'und'
}
