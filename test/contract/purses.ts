import { expect, test } from 'vitest'
import type { Purse, TakeFromPurses } from '../../src/ports/purses.ts'

const minute = 60_000
const at = Date.UTC(2025, 6, 14, 8)
const person = (most = 3): Purse => ({ key: 'commands slack:T1:user:U1', most, ms: minute })
const room = (most = 5): Purse => ({ key: 'commands slack:T1:C1', most, ms: minute })

/** Purses, empty of takings before each test; `copies` are those of several copies of the program. */
export const pursesContract = (open: () => Promise<{ readonly copies: readonly TakeFromPurses[] }>): void => {
  const stage = async () => {
    const { copies } = await open()
    let turn = 0
    /** Each taking by another copy. */
    const take = (purses: readonly Purse[], now = at) => (copies[(turn += 1) % copies.length] as TakeFromPurses)(purses, now)
    return { copies, take }
  }

  test('hold so many, and fill evenly', async () => {
    const { take } = await stage()
    for (let i = 0; i < 3; i += 1) expect(await take([person()])).toBeNull()
    expect(await take([person()], at + 5_000)).toEqual({ key: person().key, waitMs: 15_000 })
    expect(await take([person()], at + 20_000)).toBeNull()
    expect((await take([person()], at + 20_000))?.waitMs).toBe(20_000)
    for (let i = 0; i < 3; i += 1) expect(await take([person()], at + 10 * minute)).toBeNull()
    expect(await take([person()], at + 10 * minute)).not.toBeNull()
  })

  test('where one is empty nothing is taken from the others', async () => {
    const { take } = await stage()
    for (let i = 0; i < 3; i += 1) expect(await take([person(), room()])).toBeNull()
    for (let i = 0; i < 9; i += 1) expect(await take([room(), person()])).toMatchObject({ key: person().key })
    for (let i = 0; i < 2; i += 1) expect(await take([room()])).toBeNull()
    expect(await take([room()])).toEqual({ key: room().key, waitMs: 12_000 })
    expect(await take([person(), room(5)], at + 13_000)).toMatchObject({ key: person().key, waitMs: 7_000 })
  })

  test('many who take at the same time, in all copies, get no more than there is', async () => {
    const { take } = await stage()
    const all = await Promise.all(Array.from({ length: 60 }, (_, i) => take(i % 2 ? [person(20), room(30)] : [room(30), person(20)])))
    expect(all.filter((refusal) => refusal === null)).toHaveLength(20)
  })
}
