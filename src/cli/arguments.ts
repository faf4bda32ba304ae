import { InvalidArgumentError } from 'commander'

/** A Discord server, by its id. */
export const serverId = (value: string): string => {
  if (!/^\d{17,20}$/.test(value)) throw new InvalidArgumentError('It is the number that "Copy Server ID" gives.')
  return value
}

/** 1 to 64. */
export const wholeNumber = (value: string): number => {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1 || number > 64) throw new InvalidArgumentError('It is a whole number from 1 to 64.')
  return number
}

/** A day of the calendar, or one and a time. Date itself takes 30 February for 2 March. */
export const isoDate = (value: string): string => {
  const day = /^(\d{4}-\d\d-\d\d)(?:T.*)?$/.exec(value)?.[1] ?? ''
  if (Number.isNaN(Date.parse(value)) || new Date(`${day}T00:00Z`).toISOString().slice(0, 10) !== day)
    throw new InvalidArgumentError('It is a day like 2025-07-13.')
  return value
}
