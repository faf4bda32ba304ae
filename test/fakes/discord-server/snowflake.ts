let last = 1_390_000_000_000_000_000n

/** Ids as Discord makes them: 19 digits, rising. */
export const snowflake = (): string => {
  last += 4_194_304n
  return String(last)
}
