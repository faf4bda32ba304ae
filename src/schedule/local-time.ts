const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (zone: string, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const name = `${zone} ${shape.dateStyle}`
  const format = formats.get(name) ?? new Intl.DateTimeFormat(shape.dateStyle === 'full' ? 'en-GB' : 'sv-SE', { ...shape, timeZone: zone })
  formats.set(name, format)
  return format
}

/** The date and time that clocks in the zone show: "2025-07-14T08:00". `at` is ms UTC. */
export const localTime = (at: number, zone: string): string =>
  // Swedish dates are written as ISO 8601 has them.
  formatOf(zone, { dateStyle: 'short', timeStyle: 'short' }).format(at).replace(' ', 'T')

/** The same for people: "Monday 14 July 2025, 08:00". */
export const localWords = (at: number, zone: string): string => {
  const parts = formatOf(zone, { dateStyle: 'full', timeStyle: 'short' }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}, ${part('hour')}:${part('minute')}`
}
