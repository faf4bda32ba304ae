/** What is written or published by someone: "a White House statement", "its letter", "ICE guidelines". Lower case. Own list. */
export const WRITTEN_NOUNS: ReadonlySet<string> = new Set(
  'statement statements report reports release guidelines letter memo memorandum note post tweet tweets document documents communique communiqué declaration filing brief email poll survey study editorial'.split(
    ' ',
  ),
)
