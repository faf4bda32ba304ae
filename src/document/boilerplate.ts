/** Lines about the article, its makers and its publisher, not about the news. Own list from the habits of agencies and sites. */
const LINES: readonly RegExp[] = [
  // "(Reporting by Jane Doe; Editing by John Roe)"
  /^\(?(?:(?:Additional|Further) )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Gg]raphics?|[Tt]ranslated|[Tt]ranslation|[Pp]roduced|[Pp]roduction) (?:and (?:writing|editing) )?by\b/,
  /^\(?(?:Copyright|COPYRIGHT|©|\(c\)|All rights reserved)/,
  /\bAll rights reserved\b.{0,20}$/i,
  /^(?:Sign up|Subscribe|Click|Tap) (?:here|for|to|now|up|below)\b/i,
  /^Want more .{0,60}\? Sign up\b/i,
  /^(?:Follow|Like|Find) (?:us|him|her|them|me|@|[\p{L} .'’-]{3,40} on (?:Twitter|X|Facebook|Instagram|Bluesky|LinkedIn))\b/u,
  /^"?Follow [\p{L} .'’-]{3,40} on (?:Twitter|X|Facebook|Instagram|Bluesky)/u,
  /^(?:Read|See|READ|SEE) (?:more|also|the rest|the full|MORE|ALSO|next)\b.{0,100}$/,
  /^(?:MORE|More|RELATED|Related|Also read|Also see|Don['’]t miss|Recommended|Most read|WATCH|Watch|LISTEN|Listen)(?: (?:stories|articles|coverage|content|news|on this|from [\p{L} ]{2,30}))?\s?[:|–—-] ?.{0,140}$/u,
  /^(?:Watch|Listen to|View|See) (?:the )?(?:full |entire |video|photos|clip|more|both)\b.{0,90}(?:below|here|above|:)\.?:?$/i,
  /^(?:Advertisement|ADVERTISEMENT|Sponsored|Share this|Share on|Comments?|Leave a comment|Loading|Skip to|Continue reading|Enter your email|Download the|Get the (?:latest|app)|Join (?:us|the conversation)|Have a (?:tip|story)|Got a tip|Send (?:tips|us)|Contact (?:us|the (?:author|reporter|writer))|Our [Ss]tandards)\b.{0,140}$/,
  /^(?:This|The) (?:story|article|report|post|version|copy|piece|column|dispatch) (?:was|has been|is|includes?|originally|first|contains|appeared|corrects|may not) .{0,60}\b(?:published|updated|corrected|translated|produced|provided|part of|distributed|appeared|edited|generated|written|adapted|reported|version|contributions?|correct|reproduced|syndicated|created)\b/,
  /^A version of this (?:article|story)\b/,
  /^This material may not be\b/,
  /^\(?(?:Editor['’]?s?['’]? [Nn]ote|EDITOR['’]S NOTE|Correction|CORRECTION|Clarification|Note to (?:readers|editors))\b/,
  /^\(?(?:h\/t|H\/T|hat tip)\b/,
  /^For more (?:information|news|stories|coverage|on)\b.{0,140}$/,
  /^(?:_{3,}|\*(?: ?\*){2,}|={3,}|-{3,}|~{3,}|#{3,}|-30-|ENDS?|\[ENDS?\])\.?$/,
  // "Jane Doe contributed to this report.", "With reporting by …"
  /^.{3,160}\bcontributed (?:to this (?:report|story|article|post|piece|dispatch)|reporting)\b.{0,80}$/,
  /^(?:With|Additional) (?:additional )?(?:reporting|files|contributions|material|information|input|agencies)\b.{0,120}$/,
  // "Jane Doe reported from Paris, and John Roe from Rome."
  /^(?:\p{Lu}[\p{L}.'’-]+ ){2,4}reported from \p{Lu}[^.]{2,200}\.(?: .{3,200}\bcontributed\b.{0,80})?$/u,
]

/** Whether a block, or one sentence at the end of the article, is such a line. */
export const isBoilerplate = (line: string): boolean => line.length <= 700 && LINES.some((pattern) => pattern.test(line))
