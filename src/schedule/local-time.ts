const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (zone: string): Intl.DateTimeFormat => {
  // Swedish dates are written as ISO 8601 has them.
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone })
  formats.set(zone, format)
  return format
}

/** The date and time that clocks in the zone show: "2025-07-14T08:00". `at` is ms UTC. */
export const localTime = (at: number, zone: string): string => formatOf(zone).format(at).replace(' ', 'T')
