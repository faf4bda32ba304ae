import { anyOf } from './any-of.ts'
import { DAY } from './dates.ts'
import { WIRE } from './wires.ts'

/** A word of the name of who took or gave a picture: "Korean Central News Agency", "Ruiz government". */
const OWNER =
  "(?:\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’&-]*|of|the|and|for|de|van|von|al|government|ministry|service|office|handout|agency|press|photo|video|pool|television|state|family)"

/** "(AP Photo/Jane Doe)", "Photo: Jane Doe", "Korean Central News Agency via AP", "Jane Doe/Reuters", "Getty Images." */
const isOwner = anyOf([
  /^\(?(?:Photos?|Image|Images|Picture|Pictures|Video|Graphic|Illustration|Credit|Photo credit|Image credit|Source)(?: by)?: ?\S.{0,80}$/i,
  /^\(?(?:Photo|Image|Picture) (?:by|courtesy(?: of)?|provided by) .{2,80}$/i,
  /^\(?(?:Courtesy|Handout)(?: of| photo)? .{2,60}$/i,
  new RegExp(
    `^\\(?${OWNER}(?:[ ,/]{1,2}${OWNER}){0,9} via (?:${WIRE}|Getty(?: Images)?|X|Twitter|Facebook|EPA|Shutterstock|Zuma(?: Press)?|Storyful)\\)?\\.?$`,
    'u',
  ),
  /^\(?(?:AP|EPA|AFP|Reuters|REUTERS) (?:Photo|File Photo|Image|Video|handout)\b.{0,60}$/i,
  new RegExp(
    `^\\(?(?:${WIRE}|Getty(?: Images)?|EPA(?:-EFE)?|REUTERS|Shutterstock|Zuma|NurPhoto) ?/ ?\\p{Lu}[\\p{L} .'’/-]{2,50}\\)?\\.?$`,
    'u',
  ),
  new RegExp(
    `^\\(?(?:\\p{Lu}[\\p{L} .'’-]{2,40}|) ?/ ?(?:${WIRE}|Getty(?: Images)?|EPA(?:-EFE)?|REUTERS|Shutterstock)(?: via .{2,30})?\\)?\\.?$`,
    'u',
  ),
  new RegExp(`^\\(?(?:${WIRE}|REUTERS|EPA|Getty(?: Images)?)\\)?\\.?$`, 'u'),
  /^\(?© ?.{2,60}$/,
])

/** Whether a sentence only says whose picture this is. */
export const isCredit = (sentence: string): boolean => sentence.length <= 110 && isOwner(sentence)

const PICTURE =
  '(?:(?:file|frame|video|screen|satellite|undated|handout|combination|still|aerial) )*(?:photo|photograph|image|picture|frame|video|handout|grab|illustration|screengrab|screenshot)'
/** "In this photo provided by …", "In this July 12, 2025, file photo, …", "This image made from video shows …" */
const IN_THIS_PHOTO = new RegExp(
  `^(?:In (?:this|an?|these)|This|An?|These|Undated) (?:[\\w.,' ]{0,40} )?${PICTURE}s?(?:,? (?:provided|released|taken|made|distributed|issued|posted|obtained|supplied|shot|shows?|from|by|courtesy)\\b|, )`,
  'i',
)
/** "FILE - …", "FILE PHOTO: …", "File photo of …", "PHOTO: …" */
const FILE =
  /^(?:FILE(?: ?(?:PHOTO|IMAGE|PIC|VIDEO))?\s*(?:[-–—―:]|\()|File (?:photo|picture|image)(?: of|:| [-–—])|(?:PHOTO|HANDOUT|CAPTION)\s*[:–—])/
const POSITION =
  /(?:^|[,(] ?)(?:(?:seated |standing |pictured )?(?:(?:second|third|fourth|fifth|2nd|3rd|far|top|bottom|upper|lower|front|back|middle)(?: from(?: the)?)? )?(?:left|right|cent(?:er|re)|foreground|background)|from left|L|R|C|l-r|L-R)(?: to right)?(?:[,):]|$)|^(?:From|Clockwise from) (?:top )?left\b/
const FULL_DATE = new RegExp(`${DAY.replaceAll('(?:,? \\d{4}(?!\\d))?', ',? \\d{4}')}`)
const PROVIDED = /\b(?:provided|released|taken|made|distributed|posted|issued|file photo)\b/
/** "… in Rome Image: Jane Doe.", "… (Photo by Jane Doe/Getty Images)" without a stop before it. */
const CREDIT_LAST =
  /\S (?:Image|Photo|Picture|Credit): [^.]{2,50}\.?$|\((?:AP|AFP|EPA|Reuters|REUTERS|Getty|Photo|Image|File)\b(?=[^()]*(?:Photo|Image|Getty|\/|Courtesy| by ))[^()]{0,60}\)\.?$/
const PLACE_AND_DATE_LAST = new RegExp(`(?:,|\\p{Lu}[\\p{L}.]+) ${FULL_DATE.source}\\.?$`, 'u')
const DATE_LAST = new RegExp(`(?:,| on| in|\\p{L}) (?:${FULL_DATE.source})\\.?$`, 'u')
/** What people do in pictures: the present tense that news stories leave to captions. */
const POSES =
  /(?<!\b(?:who|which|that|to|and) )\b(?:(?:address|answer|appear|applaud|arrive|attend|board|carr(?:y|ie)|celebrate|chat|cheer|clap|clash|climb|cross|deliver|demonstrate|depart|dig|disembark|display|drive|embrace|enter|escort|exit|face|flash|flie|gather|gesture|give|greet|guard|hang|hit|hold|hug|inspect|kiss|laugh|lay|lead|leave|light|line|listen|look|march|meet|mourn|observe|participate|pass|pause|pick|play|point|pose|pray|prepare|protest|push|raise|react|rest|ride|salute|scuffle|search|sell|shake|shop|shout|show|sign|sit|smile|speak|stand|stare|stroll|survey|talk|throw|tour|transport|view|visit|wait|walk|watch|wave|wear|welcome)(?:s|es)?|buys?|takes? (?:part|questions|an? |the )|(?:is|are) (?:seen|pictured|shown|displayed|photographed|detained|helped|led|greeted|carried|escorted))\b(?! (?:to be|that))/
/** Verbs of narration: where one of them comes first, the paragraph is a story's, not a picture's. */
const NARRATES = /\b(?:said|says|told|was|were|had|has|have|announced|added|reported|according to|would|could|will)\b/

/** "Kim Jong Un greets Sergei Lavrov in Wonsan, North Korea July 12, 2025.": someone does something in a picture, full date last. */
const isDatedScene = (sentence: string): boolean => {
  if (sentence.length > 450 || !/\d\.?$/.test(sentence.slice(-2)) || !DATE_LAST.test(sentence) || /^["“]/.test(sentence)) return false
  const poses = POSES.exec(sentence)
  const narrates = NARRATES.exec(sentence)
  return poses !== null && (narrates === null || poses.index < narrates.index)
}

/** Whether a sentence is a caption that lost its own line, in the midst of a paragraph. Only the sure signs count. */
export const isStrayCaption = (sentence: string): boolean =>
  FILE.test(sentence) ||
  (isDatedScene(sentence) && PLACE_AND_DATE_LAST.test(sentence)) ||
  (IN_THIS_PHOTO.test(sentence) && (POSITION.test(sentence) || FULL_DATE.test(sentence)))

/**
 * Whether a paragraph is the caption of a picture. `sentences` are its sentences' texts. Told by its opening ("In this photo
 * provided by", "FILE -"), by a credit at its end, by a place in the picture ("left,") with a full date, or as a scene in the
 * present tense with a full date at its end.
 */
export const isCaption = (sentences: readonly string[]): boolean => {
  const whole = sentences.join(' ')
  const [opening = '', last = ''] = [sentences[0], sentences.at(-1)]
  if (!opening || whole.length > 900 || sentences.length > 4) return false
  if (FILE.test(opening)) return true
  const positioned = POSITION.test(whole)
  if (IN_THIS_PHOTO.test(opening)) return positioned || FULL_DATE.test(whole) || isCredit(last) || PROVIDED.test(opening.slice(0, 90))
  if (sentences.length > 1 && isCredit(last)) return true
  if (CREDIT_LAST.test(last) && sentences.length <= 3) return true
  if (positioned && FULL_DATE.test(whole) && !NARRATES.test(whole)) return true
  return sentences.length <= 2 && isDatedScene(last)
}
