import { open } from 'node:fs/promises'
import { SourceError } from '../errors.ts'

const maxBytes = 1_048_576

/** Reasons of the file system in words. */
const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'It is a folder, not a file.',
  EACCES: 'You may not read it: its permissions do not allow it.',
  EPERM: 'You may not read it: its permissions do not allow it.',
  ELOOP: 'Its symbolic links lead in a circle.',
  ENOTDIR: 'A part of its path is a file, not a folder.',
  ENAMETOOLONG: 'Its name is too long for a file.',
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** UTF-8 bytes as text, a byte order mark kept, for offsets count from the first byte. SourceError where they are none. */
const decodeText = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) throw new SourceError('It is UTF-16 text. Dateline reads UTF-8: please save it as that.')
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new SourceError(
      bytes.includes(0) ? 'It is not text but binary data. Dateline reads plain text.' : 'It is not UTF-8 text. Please save it as UTF-8.',
    )
  }
}

/** All that a stream gives, as text, but at most 1 MB of it: SourceError beyond, or where it is not UTF-8. */
export const readStream = async (stream: AsyncIterable<Uint8Array | string>): Promise<string> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
    size += bytes.length
    if (size > maxBytes) throw new SourceError('It is over 1 MB. Dateline reads up to 1 MB, a single article.')
    chunks.push(bytes)
  }
  return decodeText(Buffer.concat(chunks))
}

/** A file's text; null where there is no such file. SourceError where it is a folder, over 1 MB, not UTF-8, or may not be read. */
export const readTextFile = async (path: string): Promise<string | null> => {
  try {
    const file = await open(path)
    try {
      const stat = await file.stat()
      if (stat.isDirectory()) throw new SourceError('It is a folder, not a file.')
      return await readStream(file.createReadStream({ autoClose: false }))
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof SourceError) throw error
    const code = codeOf(error)
    if (code === 'ENOENT') return null
    throw new SourceError(reasons[code] ?? `It cannot be read (${code || 'unknown error'}).`, { cause: error })
  }
}
