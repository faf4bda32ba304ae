/**
 * One line of plain, visible words out of any text: what an encoder prints at the leaf. Articles are hostile input: escape sequences of terminals,
 * marks that turn the reading direction of what follows, invisible fillers and halves of characters go; letters of every script, accents, emoji
 * (with their joiners) stay. White space of any kind becomes one blank.
 */
export const clean = (text: string): string =>
  text
    .replace(halfCharacters, '\ufffd')
    .replace(/[\s\u0085\u180e\u2800\u3164\uffa0]+/gu, ' ')
    .replace(hidden, '')

/** Surrogates without their other half. */
const halfCharacters = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Control characters (C0, C1), direction marks and overrides, zero-width fillers (not the joiners that emoji and Persian need), tags and specials. */
const hidden =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu
