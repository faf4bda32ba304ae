/** Places that are no IANA name's last part, or are called otherwise today: cities of news and of offices. */
const cities: Readonly<Record<string, string>> = {
  abuja: 'Africa/Lagos',
  ankara: 'Europe/Istanbul',
  bangalore: 'Asia/Kolkata',
  barcelona: 'Europe/Madrid',
  beijing: 'Asia/Shanghai',
  bengaluru: 'Asia/Kolkata',
  bern: 'Europe/Zurich',
  boston: 'America/New_York',
  brasilia: 'America/Sao_Paulo',
  canberra: 'Australia/Sydney',
  'cape town': 'Africa/Johannesburg',
  cologne: 'Europe/Berlin',
  dallas: 'America/Chicago',
  delhi: 'Asia/Kolkata',
  edinburgh: 'Europe/London',
  frankfurt: 'Europe/Berlin',
  geneva: 'Europe/Zurich',
  gmt: 'UTC',
  hamburg: 'Europe/Berlin',
  hanoi: 'Asia/Bangkok',
  'ho chi minh city': 'Asia/Ho_Chi_Minh',
  houston: 'America/Chicago',
  islamabad: 'Asia/Karachi',
  kathmandu: 'Asia/Kathmandu',
  kiev: 'Europe/Kyiv',
  kolkata: 'Asia/Kolkata',
  kyiv: 'Europe/Kyiv',
  lyon: 'Europe/Paris',
  manchester: 'Europe/London',
  miami: 'America/New_York',
  milan: 'Europe/Rome',
  montreal: 'America/Toronto',
  mumbai: 'Asia/Kolkata',
  munich: 'Europe/Berlin',
  'new delhi': 'Asia/Kolkata',
  osaka: 'Asia/Tokyo',
  ottawa: 'America/Toronto',
  philadelphia: 'America/New_York',
  pretoria: 'Africa/Johannesburg',
  'rio de janeiro': 'America/Sao_Paulo',
  'saint petersburg': 'Europe/Moscow',
  saigon: 'Asia/Ho_Chi_Minh',
  'san francisco': 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  strasbourg: 'Europe/Paris',
  'tel aviv': 'Asia/Jerusalem',
  'the hague': 'Europe/Amsterdam',
  utc: 'UTC',
  'washington dc': 'America/New_York',
  washington: 'America/New_York',
  wellington: 'Pacific/Auckland',
  yangon: 'Asia/Yangon',
}

const plain = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[_\s.,]+/g, ' ')
    .trim()

/** "america/new york" and "new york" → America/New_York. */
const known = new Map<string, string>(
  Intl.supportedValuesOf('timeZone').flatMap((zone): [string, string][] => [
    [plain(zone), zone],
    [plain(zone.slice(zone.lastIndexOf('/') + 1)), zone],
  ]),
)

const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== ''
  } catch {
    return false
  }
}

/**
 * The IANA zone of a zone's or a city's name: "Europe/London", "new york", "São Paulo". Null where it is none that is known, and for what says no more than
 * how far it is from UTC ("EST", "+02:00"): it does not know summer time.
 */
export const findZone = (words: string): string | null => {
  const name = plain(words)
  const found = cities[name] ?? known.get(name)
  if (found !== undefined) return found
  // A name that is newer or older than the list: "Europe/Kyiv", "Asia/Calcutta".
  const typed = words.trim().replace(/\s+/g, '_')
  return /^[a-z]+(?:\/[a-z_+-]+){1,2}$/i.test(typed) && isZone(typed) ? typed : null
}
