import { decodeBytes, encodingOf } from './decode-bytes.ts'

const byMark = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null
}

/** `<meta charset="windows-1251">`, `<?xml version="1.0" encoding="iso-8859-2"?>` within the first 4 KB. */
const byDeclaration = (bytes: Uint8Array): string | null => {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1')
  const found =
    /<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w:.+-]+)/i.exec(head) ?? /^\s*<\?xml[^>]{1,200}?encoding\s*=\s*["']([\w:.+-]+)/i.exec(head)
  const label = found?.[1]?.toLowerCase()
  // What was read as single bytes is no UTF-16, whatever it says.
  return label?.startsWith('utf-16') ? 'utf-8' : (label ?? null)
}

/** Whether it is UTF-8 but for a slip here and there: one cut character does not make it another encoding. */
const isUtf8 = (text: string): boolean => {
  const wrong = text.split('\ufffd').length - 1
  return wrong === 0 || wrong * 3 < (text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0)
}

/**
 * Bytes of a page or feed as text, its byte order mark left out. What is UTF-8 is read as that, whatever else was said of it, for nothing else happens to be
 * valid UTF-8; otherwise the mark, then the header's `charset`, then what the document says, then windows-1252, as browsers do. Never throws.
 */
export const decodePage = (bytes: Uint8Array, charset: string | null): string => {
  const mark = byMark(bytes)
  if (mark !== null) return decodeBytes(mark, bytes)
  const said = [charset, byDeclaration(bytes)].flatMap((label) => (label === null ? [] : (encodingOf(label) ?? [])))
  // ISO-2022-JP is written in ASCII bytes only, and so is always valid UTF-8.
  const sevenBit = said.find((encoding) => encoding.startsWith('iso-2022'))
  if (sevenBit) return decodeBytes(sevenBit, bytes)
  const text = decodeBytes('utf-8', bytes)
  return isUtf8(text) ? text : decodeBytes(said.find((encoding) => encoding !== 'utf-8') ?? 'windows-1252', bytes)
}
