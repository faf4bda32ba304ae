import { WIRE } from './wires.ts'

const WORD = "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|da|del|la|le|van|von|der|den|bin|al|el)"
const NAME = `(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: ${WORD}){1,3})`
const DAY_OR_MONTH =
  /^(?:By )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b/

/** "By Jane Doe", "BY JANE DOE AND JOHN ROE, Reuters", "By Jane Doe | The Associated Press", "By VOA News". */
const BY = new RegExp(
  `^(?:By|BY|Written by|Reported by|Story by|Words by):? ${WORD}(?:(?:, (?:and )?| and | AND | & | \\| | / | — | - | in | for |,? with | )(?:${WORD}|of|the|The))*$`,
  'u',
)
/** "Jane Doe in Paris", "Jane Doe and John Roe in New York" */
const IN_PLACE = new RegExp(`^${NAME}(?:(?:, | and )${NAME})* in \\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,2}$`, 'u')
/** "Jane Doe, Reuters", "Jane Doe | AP", "The Associated Press" */
const WITH_WIRE = new RegExp(
  `^(?:${NAME}(?:, | \\| | / | - | – )(?:The )?)?${WIRE}(?: (?:[Ww]riter|[Cc]orrespondent|[Rr]eporter))?\\.?$`,
  'u',
)

/**
 * Whether a line of the article's head only tells who wrote it. A paragraph that starts with "By" ("By Monday the …") does not, and
 * without a title before it neither does "Kim Meets Lavrov in Wonsan".
 */
export const isByline = (line: string, titled: boolean): boolean =>
  line.length <= 140 &&
  !DAY_OR_MONTH.test(line) &&
  (BY.test(line) || WITH_WIRE.test(line) || (titled && !line.endsWith('.') && IN_PLACE.test(line)))
