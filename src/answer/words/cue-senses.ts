const set = (words: string): readonly string[] => words.trim().split(/\s+/)

/** Cues that only say that something was said: a claim with another cue is told with it ("denied that …", "accused the board of …"). Base forms. */
export const PLAIN_CUES = set(`
say tell according report add announce state note explain write reply respond comment post tweet remark observe declare quote continue release publish statement estimate
per via message read speak cite`)

/** Cues whose content their source denies. */
export const DENYING_CUES = set('deny reject refute dispute dismiss rebut disavow repudiate contradict disbelieve denial rejection')

/** Cues whose content their source does not assert otherwise: it asks, doubts or wishes. */
export const WISHING_CUES = set('doubt question ask wonder inquire enquire demand urge request appeal')
