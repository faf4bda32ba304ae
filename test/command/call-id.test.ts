import fc from 'fast-check'
import { expect, test } from 'vitest'
import { callId, readCallId } from '../../src/command/call-id.ts'
import type { Call } from '../../src/command/catalogue.ts'

test('a call has a short id and comes back from it', () => {
  const call: Call = { command: 'claims', options: { briefing: 'hZ3kD0qv', page: 2 } }
  expect(callId(call)).toBe('claims|hZ3kD0qv|2')
  expect(readCallId('claims|hZ3kD0qv|2')).toEqual({ call })
  expect(readCallId('claims|hZ3kD0qv')).toEqual({ call: { command: 'claims', options: { briefing: 'hZ3kD0qv', page: null } } })
})

test('every call comes back from its id, or has none', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).filter((text) => text.trim() === text)
  fc.assert(
    fc.property(words, fc.option(words.filter((text) => text.length <= 100)), (question, briefing) => {
      const call: Call = { command: 'ask', options: { question, briefing, page: null } }
      const id = callId(call)
      if (id === null) return
      expect(id.length).toBeLessThanOrEqual(100)
      expect(readCallId(id)).toEqual({ call })
    }),
  )
})

test('an id that nobody gave out is refused, not run', () => {
  expect(readCallId('')).toHaveProperty('problem')
  expect(readCallId('constructor|x')).toHaveProperty('problem')
  expect(readCallId('claims|k|99999')).toHaveProperty('problem')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (id) => {
      expect(Object.keys(readCallId(id))).toHaveLength(1)
    }),
  )
})
