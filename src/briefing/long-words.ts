/** The words of a text that say something, as far as their length tells: those of four letters and more, in lower case. */
export const longWords = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
