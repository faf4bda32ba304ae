/** A feed's text, and how its bytes were read. */
export interface DecodedFeed {
  readonly text: string
  /** What it says of itself and is not, in a sentence; null where all is well. */
  readonly doubt: string | null
}

/** Byte order marks; UTF-16 is known by nothing else. */
const marks: readonly (readonly [bytes: readonly number[], label: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** "text/xml; charset=ISO-8859-1" */
const headerCharset = /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i

/** "<?xml version='1.0' encoding='windows-1251'?>", in the first bytes. */
const declaredEncoding = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i

const decoderOf = (label: string): InstanceType<typeof TextDecoder> | null => {
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}

/** Whether it is UTF-8 but for a slip here and there: a byte that is cut off in a title does not make it another encoding. */
const isUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes)
  const wrong = text.split('\ufffd').length - 1
  return wrong === 0 || wrong * 3 < (text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0)
}

/** Bytes 80 to 9f of Windows-1252. Node's decoder gives the control characters of ISO 8859-1 for them (seen in 20.20), which no feed means. */
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

const decodeWith = (label: string, bytes: Uint8Array): string => {
  const decoder = decoderOf(label) ?? new TextDecoder()
  const text = decoder.decode(bytes)
  return decoder.encoding === 'windows-1252'
    ? text.replace(/[\u0080-\u009f]/g, (unit) => windows1252[unit.charCodeAt(0) - 0x80] ?? unit)
    : text
}

/** ISO-2022-JP and its kin are ASCII to the eye: seven bits with escapes, which only their name tells. */
const isSevenBit = (label: string): boolean => /^iso-2022|^csiso2022|^hz-/i.test(label)

/**
 * A feed's bytes as text. A byte order mark goes before all; then what is UTF-8 is read as UTF-8 whatever its server calls it, for nothing else looks like
 * that by chance; then the header's charset, the XML declaration's, and Windows-1252. Control characters that XML does not have are left out.
 */
export const decodeFeed = (bytes: Uint8Array, contentType: string | null): DecodedFeed => {
  const mark = marks.find(([start]) => start.every((byte, i) => bytes[i] === byte))
  const header = headerCharset.exec(contentType ?? '')?.[1] ?? null
  const head = String.fromCharCode(...bytes.subarray(0, 300))
  const declared = declaredEncoding.exec(head.replace(/^\u00ef\u00bb\u00bf/, ''))?.[1] ?? null
  const said = header ?? declared
  const wanted = [mark?.[1], said && isSevenBit(said) ? said : null, isUtf8(bytes) ? 'utf-8' : null, header, declared, 'windows-1252']
  const isUsable = (label: string | null | undefined): label is string => {
    const encoding = label ? decoderOf(label)?.encoding : undefined
    // What is called UTF-8 and got here is none.
    return encoding !== undefined && (encoding !== 'utf-8' || isUtf8(bytes))
  }
  const label = wanted.find(isUsable) ?? 'utf-8'
  const text = decodeWith(label, bytes).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  const isAscii = !/[^\u0000-\u007f]/.test(text)
  const encoding = decoderOf(label)?.encoding
  const doubt = said && !isAscii && decoderOf(said)?.encoding !== encoding ? `It says that it is ${said}, but it is ${encoding}.` : null
  return { text, doubt }
}
