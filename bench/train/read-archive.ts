import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A file of an archive: its path there and its text. */
export interface ArchivedFile {
  readonly path: string
  readonly text: string
}

const field = (header: Buffer, start: number, length: number): string => {
  const raw = header.subarray(start, start + length)
  const end = raw.indexOf(0)
  return raw.toString('utf8', 0, end < 0 ? length : end)
}

/** The plain files of a .tar.gz, sorted by path so that a training run never depends on the packing order. Understands the GNU long names ('L'). */
export const readArchive = (file: string): readonly ArchivedFile[] => {
  const tar = gunzipSync(readFileSync(file))
  const files: ArchivedFile[] = []
  let longName: string | null = null
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const header = tar.subarray(at, at + 512)
    const size = Number.parseInt(field(header, 124, 12), 8)
    const kind = field(header, 156, 1)
    const body = tar.subarray(at + 512, at + 512 + size)
    if (kind === 'L') longName = field(body, 0, size)
    else {
      const prefix = field(header, 345, 155)
      const path = longName ?? (prefix ? `${prefix}/${field(header, 0, 100)}` : field(header, 0, 100))
      if (kind === '0' || kind === '') files.push({ path, text: body.toString('utf8') })
      longName = null
    }
    at += 512 + Math.ceil(size / 512) * 512
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}
