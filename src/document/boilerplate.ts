import { anyOf } from './any-of.ts'

/** Lines about the article, its makers and its publisher, not about the news. Own list from the habits of agencies and sites. */
const isLine = anyOf([
  // "(Reporting by Jane Doe; Editing by John Roe)"
  /^\(?(?:(?:Additional|Further) )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Gg]raphics?|[Tt]ranslated|[Tt]ranslation|[Pp]roduced|[Pp]roduction) (?:and (?:writing|editing) )?by\b/,
  /^\(?(?:Copyright|COPYRIGHT|©|\(c\)|All rights reserved)/,
  /\bAll rights reserved\b.{0,20}$/i,
  // "This story was first published by …", but not "This report was published by the United Nations."
  /^This (?:story|article|post|version|copy|piece|column|dispatch) (?:was|has been|is|includes?|originally|first|contains|appeared|corrects|may not) .{0,60}\b(?:published|updated|corrected|translated|produced|provided|part of|distributed|appeared|edited|generated|written|adapted|reported|version|contributions?|correct|reproduced|syndicated|created)\b/,
  /^This report (?:was|has been) (?:originally|first|updated|corrected|translated|republished)\b/,
  /^A version of this (?:article|story)\b/,
  /^This material may not be\b/,
  /^\(?(?:Editor['’]?s?['’]? [Nn]ote|EDITOR['’]S NOTE|Correction|CORRECTION|Clarification|Note to (?:readers|editors))\b/,
  /^(?:(?:FOR|For) (?:IMMEDIATE|Immediate|immediate) (?:RELEASE|Release|release)|(?:NEWS|News|PRESS|Press|MEDIA|Media) (?:RELEASE|Release|release)|EMBARGOED (?:UNTIL|FOR)\b.{0,60}):?$/,
  /^\(?(?:h\/t|H\/T|hat tip)\b/,
  /^(?:_{3,}|\*(?: ?\*){2,}|={3,}|-{3,}|~{3,}|#{3,}|-30-|ENDS?|\[ENDS?\])\.?$/,
  // "Jane Doe contributed to this report.", "With reporting by …"
  /^.{3,160}\bcontributed (?:to this (?:report|story|article|post|piece|dispatch)|reporting)\b.{0,80}$/,
  /^(?:With|Additional) (?:additional )?(?:reporting|files|contributions|material|information|input|agencies)\b.{0,120}$/,
  // "Jane Doe reported from Paris, and John Roe from Rome."
  /^(?:\p{Lu}[\p{L}.'’-]+ ){2,4}reported from \p{Lu}[^.]{2,200}\.(?: .{3,200}\bcontributed\b.{0,80})?$/u,
])

/** What the page asks of its reader; someone may say the same: "Like us on Facebook," he said. */
const isCall = anyOf([
  // "Read more: What the farmers want", "Related: …"
  /^(?:Read more|See also|Also read|Also see|MORE|More|RELATED|Related|Don['’]t miss|Recommended|Most read|WATCH|Watch|LISTEN|Listen)(?: (?:stories|articles|coverage|content|news|on this|from [\p{L} ]{2,30}))?\s?[:|–—] ?.{0,140}$/u,
  /^(?:Sign up|Subscribe|Click|Tap) (?:here|for|to|now|up|below|and)\b/i,
  /^Want more .{0,60}\? Sign up\b/i,
  /^"?(?:Follow|Like|Find) (?:us|him|her|them|me|[\p{L} .'’-]{3,60}) on (?:Twitter|X|Facebook|Instagram|Bluesky|LinkedIn)\b/u,
  /^Follow @\w/,
  /^(?:Read|See|READ|SEE) (?:more|also|the rest|the full|MORE|ALSO|next)\b.{0,100}$/,
  /^(?:Watch|Listen to|View|See) (?:the )?(?:full |entire |video|photos|clip|more|both)\b.{0,90}(?:below|here|above|:)\.?:?$/i,
  /^(?:Advertisement|ADVERTISEMENT|Sponsored|Comments|Leave a comment|Loading|Continue reading)\W{0,3}$/,
  /^(?:Share (?:this|on)|Skip to|Enter your email|Download (?:the|our) app|Get the (?:latest|app)|Join (?:us on|the conversation)|Have a (?:tip|story)|Got a tip|Send (?:us )?(?:tips|an email)|Contact (?:us at|the (?:author|reporter|writer)))\b.{0,140}$/,
  /^For more (?:information|news|stories|coverage)\b.{0,140}$/,
])
const SAID = /[”"] (?:\p{L}+ ){0,4}(?:said|says|told|asked)\b|\b(?:he|she|they|minister|president) (?:said|says|told)\b/u

/** Whether a block, or one sentence at the end of the article, is such a line. */
export const isBoilerplate = (line: string): boolean => line.length <= 700 && (isLine(line) || (isCall(line) && !SAID.test(line)))
