import { describe, expect, it } from 'vitest'
import { briefOf } from './brief-of.ts'

const TEXT = `PORT ELLERY (Reuters) — The council of Port Ellery voted on Tuesday to close the harbour bridge (built in 1901).

In this photo provided by the council, Mayor Ruth Adeyemi points at the bridge in Port Ellery, Tuesday, July 8, 2025.

“We could wait no longer. The bridge is a danger,” Mayor Ruth Adeyemi told reporters.

He disagreed.

The harbour bridge carries 4,000 cars a day, and engineers said its northern pier had moved by three inches since March.

What will become of the ferry?

Mayor Ruth Adeyemi met harbour chief Daniel Brackwell on Monday to discuss the ferry.`

describe('the summary', () => {
  const summary = briefOf(TEXT).summary

  it('has at most three sentences, the lede first, each with its sentence', () => {
    expect(summary.length).toBeLessThanOrEqual(3)
    expect(summary[0]?.text).toBe('The council of Port Ellery voted on Tuesday to close the harbour bridge.')
    for (const { text, evidence } of summary) {
      expect(evidence).toHaveLength(1)
      expect(TEXT).toContain(evidence[0]?.text)
      expect(text).toMatch(/[.!?…]["”’']*$/)
    }
  })

  it('takes no caption, no question, no half quotation and nothing that leans on another sentence', () => {
    const told = summary.map(({ text }) => text).join(' ')
    expect(told).not.toMatch(/In this photo|What will become|He disagreed|We could wait/)
  })

  it('keeps who says so', () => {
    expect(summary.map(({ text }) => text).join(' ')).toContain('engineers said its northern pier had moved')
  })
})

it('a summary of nothing is empty', () => {
  expect(briefOf('').summary).toEqual([])
})
