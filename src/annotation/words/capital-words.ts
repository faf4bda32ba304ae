const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** What names a storm: "Hurricane Rita", "Typhoon Mawar". Lower case. */
export const STORMS: ReadonlySet<string> = list('hurricane typhoon cyclone storm')

/** Words with a capital that alone name nobody: heavenly bodies, clock zones, degrees, short days and months. Own list. */
export const NOBODY: ReadonlySet<string> = list(`
  Mercury Venus Mars Jupiter Saturn Uranus Neptune Pluto Moon Sun
  GMT UTC BST CET CEST EST EDT CST CDT MST MDT PST PDT IST JST AEST
  PhD Ph.D M.D MBA MP Gov Admin FAQ PDF DVD TV OK
  Mon Tue Tues Wed Thu Thur Thurs Fri Sat
`)

/** Firms whose name ends in "'s", which is no possessive: "McDonald's", "Moody's". Own list. */
export const FIRMS_IN_S: ReadonlySet<string> = list(`
  Applebee Arby Bloomingdale Boden Chili Christie Claire Cadbury Denny Dillard Domino Hardee Harrod Kellogg Kohl Levi Lloyd Lowe Macy McDonald Moody Nando Popeye Sainsbury
  Smucker Sotheby Waterstone Wendy Zaxby
`)

/** Bodies that are called by whom or what they are of: "Bank of England", "Housing Authority of New Orleans". Lower case. */
export const BODIES_OF: ReadonlySet<string> = list(`
  academy archdiocese army association authority bank board bureau chamber church city college commission committee congress cooperative council court department diocese embassy
  federation government institute league library ministry museum office offices parliament party port republic school senate supreme union university
`)

/** Bodies that look after several things: "Department of Housing and Urban Development". Lower case. */
export const BODIES_FOR_TWO: ReadonlySet<string> = list(
  'department ministry bureau office school college faculty institute committee commission agency centre center',
)
