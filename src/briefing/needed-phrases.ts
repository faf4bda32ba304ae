import type { SentenceView } from './sentence-view.ts'

/** Verbs that say nothing without a phrase, by the word before it: "accused the bank [of fraud]", "was held up [as proof]", "put speed [over safety]". */
const NEEDS: readonly (readonly [verbs: RegExp, words: RegExp])[] = [
  [/^(?:accus|convict|suspect|depriv|robb|stripp|remind|warn|assur|rid)/, /^(?:of|against)$/],
  [/^(?:put|plac|turn|transform|divid|convert|translat|split)/, /^(?:over|into|in|on|at|under|before|above|through|to|with)$/],
  [/^(?:held|hold|describ|portray|regard|treat|dismiss|cast|view|brand|depict|denounc|condemn|serv|act)/, /^as$/],
  [/^(?:commit|compar|link|tie|subject|expos|attribut|limit|restrict|prefer|owe|confin|lead|led|relat|connect)/, /^(?:to|with)$/],
  [/^(?:bas|focus|concentrat|center|centr|impos|model)/, /^(?:on|upon|around)$/],
  [/^(?:blam|mistak|mistook|substitut)/, /^(?:for|on)$/],
  [/^(?:provid|suppl|replac|confront|contrast|align|equat|associat|equip|fill)/, /^with$/],
  [/^(?:prevent|keep|kept|protect|distinguish|separat|exclud|deter|shield)/, /^from$/],
]

/** Whether the phrase or clause that begins at chunk `at` is what the verb before it needs. */
export const isNeeded = (view: SentenceView, at: number): boolean => {
  const word = view.word(view.chunks[at]?.first ?? -1)
  for (let k = at - 1; k >= 0; k -= 1) {
    const chunk = view.chunks[k]
    // "put together" needs nothing
    if (!chunk || chunk.kind === 'comma' || chunk.kind === 'subordinator' || chunk.kind === 'coordinator') return false
    if (!chunk.verb) continue
    const verb = view.word(chunk.head)
    if (view.word(chunk.last) === 'together') return false
    return NEEDS.some(([verbs, words]) => verbs.test(verb) && words.test(word))
  }
  return false
}
