const UPPER = /^\p{Lu}/u

/** Whether a word begins with a capital letter. */
export const startsUpper = (word: string | undefined): boolean => {
  if (word === undefined) return false
  const unit = word.charCodeAt(0)
  return unit < 128 ? unit >= 65 && unit <= 90 : UPPER.test(word)
}
