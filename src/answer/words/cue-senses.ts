const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Stems of cues that only say that something was said: a claim with another cue is told with it ("denied that …", "accused the board of …"). */
export const PLAIN_CUES = set(`
say tell according report add announce stat note explain writ reply respond comment post tweet remark observ declar quot continu releas publish statement estimat
per via messag read speak`)

/** Stems of cues whose content their source does not assert: it denies it, asks it, or wishes it. */
export const NOT_ASSERTING_CUES = set(`
deny reject refut disput dismiss rebut disavow repudiat contradict disbeliev doubt question ask wonder inquir enquir demand urg call request appeal deni denial rejection question`)

/** Those among them that say no. */
export const DENYING_CUES = set('deny reject refut disput dismiss rebut disavow repudiat contradict disbeliev deni denial rejection')
