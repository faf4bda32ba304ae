/**
 * Words that, with a capital after an abbreviation, begin a new sentence: "… in the U.S. He left." Words that also begin a name or
 * title ("U.S. First Lady") are left out. Own list, in lower case.
 */
export const STARTERS: ReadonlySet<string> = new Set(
  `the a an this that these those he she it we they i you his her its our their my there here
  in on at by for from with without after before during since until when while where as if though although because unless despite
  but and or so yet nor however meanwhile also still then thus therefore instead moreover furthermore nevertheless
  what who why how which whether according earlier later yesterday today tomorrow last both some many most several few another other
  one two three four five six seven eight nine ten hundreds thousands dozens not none nobody nothing everyone asked among under over
  about between both each such only even just once that's it's he's she's there's`.split(/\s+/),
)

/** What may follow "a.m." and "p.m." with a capital in the same sentence: "at 9 a.m. Tuesday", "5 p.m. Eastern". Lower case. */
export const AFTER_CLOCK: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december jan. feb. mar. apr. aug. sept. oct. nov. dec. mon. tue. wed. thu. fri. sat. sun.
  et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist jst kst eat msk eastern central pacific mountain greenwich
  moscow london beijing`.split(/\s+/),
)

/** Cues that tie a question or a cry to its speaker: "“Is it over?” Kim asked." Lower case. */
export const ASKED: ReadonlySet<string> = new Set(
  'said says say asked asks ask told tells added adds wrote writes tweeted posted shouted yelled cried chanted exclaimed replied quipped wondered continued responded joked declared recalled'.split(
    ' ',
  ),
)
