const newline = 0x0a

/** One line of a stream: its bytes without the line break, or null where it is longer than the caller takes. */
export interface RawLine {
  /** Counted from 1, blank lines too. */
  readonly number: number
  readonly bytes: Uint8Array | null
}

/** The lines of a stream of bytes, one at a time; never holds more than `maxBytes` of a line, whose rest is skipped. */
export async function* readLines(stream: AsyncIterable<Uint8Array | string>, maxBytes: number): AsyncGenerator<RawLine> {
  let number = 1
  let parts: Uint8Array[] = []
  let size = 0
  const keep = (bytes: Uint8Array): void => {
    size += bytes.length
    if (size <= maxBytes) parts.push(bytes)
    else parts = []
  }
  const take = (): RawLine => {
    const line = { number, bytes: size <= maxBytes ? Buffer.concat(parts) : null }
    number += 1
    parts = []
    size = 0
    return line
  }
  for await (const chunk of stream) {
    let rest = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
    for (let end = rest.indexOf(newline); end !== -1; end = rest.indexOf(newline)) {
      keep(rest.subarray(0, end))
      yield take()
      rest = rest.subarray(end + 1)
    }
    if (rest.length > 0) keep(rest)
  }
  if (size > 0) yield take()
}
