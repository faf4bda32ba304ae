/** What came back, whatever the status: 304, 402 and 404 are answers too. `failureOf` tells them in words. */
export interface Fetched {
  /** Where it was found in the end, after redirects. */
  readonly url: string
  /** Where it has moved to for good, where every redirect on the way said so. */
  readonly movedTo: string | null
  readonly status: number
  readonly headers: Headers
  /** "text/html", in small letters; '' where the site does not say. */
  readonly type: string
  /** "utf-8" as the site says it; null where it does not. */
  readonly charset: string | null
  /** Decompressed. Empty where an error came with something that `types` does not take. */
  readonly bytes: Uint8Array
}
