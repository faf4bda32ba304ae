const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** The closed class of words that questions are made of: what a slip of the finger in a question may have meant, most likely first. */
export const QUESTION_WORDS = list(`
what who when where whom which whose how why did does has have was were will say said says meet meets met meeting meetings with about
talk talked talks told tell report reported reports involved mentioned summary summarize summarise headline happen happened many much
quotes quoted claims statements people between anything this article story help there`)

/** English words a slip away from one of those, which mean themselves: "who paid for it" is not "who said". */
export const REAL_WORDS: ReadonlySet<string> = new Set(
  list(`
wheat chat that hat wait watt whale then than they them their these those here hers her him his had haul having hive how now war ware
wars way ways wary wore work worse wall well wild wide wife wish day die died do dig dad sad sand sail sale same send sent sell sold
set seat seen paid laid raid met mat meat men mean means meant meal melt mess meter might month man may mad made make money must such
march width wit without above abroad tall tale tales take takes tank tanks task tasks walk walked tells toll tool bold cold gold hold
resort import export support reporter involve involves mention mentions happens happy quote quite quiet claim claimed statement state
states peoples thing things thin think articles stories store storm held hell heap where threw three tree the wrote write`),
)
