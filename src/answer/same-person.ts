import { plainWords } from './content-words.ts'
import { slips } from './slips.ts'

/** "Sergei" and "Sergey", "J" and "John". */
const isLike = (a: string, b: string): boolean =>
  a === b ||
  (a.length === 1 && b.startsWith(a)) ||
  (b.length === 1 && a.startsWith(b)) ||
  (a.length >= 5 && b.length >= 5 && slips(a, b) <= 1)

/**
 * Whether two names of different articles may be of one person or body: one is the other with words left out, each in its order and spelt nearly the same. "Kim" may
 * be "Kim Jong Un"; "Kim Yo Jong" is not, nor is "Eric Trump" "Donald Trump".
 */
export const mayBeOne = (one: string, other: string): boolean => {
  const [short, long] = [plainWords(one), plainWords(other)].sort((a, b) => a.length - b.length)
  if (!short || !long || short.length === 0) return false
  let at = 0
  for (const part of long) if (at < short.length && isLike(short[at] ?? '', part)) at++
  return at === short.length
}
