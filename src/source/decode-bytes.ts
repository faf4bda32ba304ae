/** Bytes 80 to 9f of windows-1252. Node's decoder gives the control characters of ISO 8859-1 for them (seen in 20.20), which no page means. */
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** The name by which the platform knows an encoding ("latin1" is windows-1252); null where nobody knows it. */
export const encodingOf = (label: string): string | null => {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** Bytes as text in an encoding that `encodingOf` knows, without a byte order mark; what is none of its characters is U+FFFD. */
export const decodeBytes = (label: string, bytes: Uint8Array): string => {
  const decoder = new TextDecoder(label)
  const text = decoder.decode(bytes)
  if (decoder.encoding !== 'windows-1252') return text
  return text.replace(/[\u0080-\u009f]/g, (unit) => windows1252[unit.charCodeAt(0) - 0x80] ?? unit)
}
