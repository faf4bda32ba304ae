import { SourceError } from '../errors.ts'

interface BodyLimits {
  readonly type: string
  readonly types: readonly string[] | undefined
  readonly maxBytes: number
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^application\/(?:x-)?pdf$/, 'a PDF'],
  [/^video\//, 'a video'],
  [/^audio\//, 'a sound recording'],
  [/^image\//, 'a picture'],
  [/^application\/(?:zip|gzip|x-.*(?:zip|tar|compressed)|vnd\.rar)/, 'an archive'],
  [/msword|officedocument|opendocument|ms-excel|ms-powerpoint/, 'an office document'],
  [/^application\/(?:[\w.-]+\+)?json$/, 'data (JSON)'],
  [/^(?:application|text)\/(?:[\w.-]+\+)?xml$/, 'data (XML)'],
]

const wrongType = (type: string): SourceError => {
  const kind = kinds.find(([pattern]) => pattern.test(type))?.[1] ?? `a file of the type ${type.slice(0, 60)}`
  return new SourceError(
    `That link leads to ${kind}. I read web pages and plain text; please give me the page of the article, or paste its text.`,
    {
      reason: 'type',
    },
  )
}

const tooLarge = (maxBytes: number): SourceError =>
  new SourceError(`That page is larger than ${maxBytes / 1_000_000} MB, so I did not read it.`, { reason: 'too-large' })

/**
 * The body of a response, decompressed, at most `maxBytes` of it: what is beyond is never held. SourceError `too-large`, and `type` where an answer that is
 * no error has a type that is not taken.
 */
export const readBody = async ({ ok, headers, body }: Response, { type, types, maxBytes }: BodyLimits): Promise<Uint8Array> => {
  const refuse = async (error: SourceError): Promise<never> => {
    await body?.cancel()
    throw error
  }
  const isTaken = types === undefined || type === '' || types.includes(type)
  if (!isTaken && ok) return refuse(wrongType(type))
  // Packed twice, a page may be a thousand times as large within as it seems without.
  if (headers.get('content-encoding')?.includes(',')) return refuse(tooLarge(maxBytes))
  if (!isTaken || body === null) {
    await body?.cancel()
    return new Uint8Array()
  }
  if (Number(headers.get('content-length')) > maxBytes) return refuse(tooLarge(maxBytes))
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length
    // Leaving the loop cancels the stream.
    if (size > maxBytes) throw tooLarge(maxBytes)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
