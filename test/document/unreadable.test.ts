import { describe, expect, test } from 'vitest'
import { whyUnreadable } from '../../src/document/unreadable.ts'

describe('why a text cannot be read', () => {
  test.each([
    ['', 'It is empty'],
    [' \r\n\t\u00a0\u200b\ufeff', 'It is empty'],
    ['%PDF-1.4\u0000\u0001', 'binary data'],
    [`${'\ufffd'.repeat(20)}word`, 'binary data'],
    ['<!DOCTYPE html><title>x</title>', 'HTML'],
    ['\n<html lang="en"><body>Reyes met Brandt.</body></html>', 'HTML'],
    ['<div class="a"><p>Reyes met <a href="/x">Brandt</a>.</p><p><b>He</b> left.</p></div>', 'HTML'],
    ['a'.repeat(1_048_577), 'too long: 1,048,577 characters'],
  ])('%j', (text, words) => {
    expect(whyUnreadable(text)).toContain(words)
  })

  test.each([
    'Reyes met Brandt.',
    'THE MINISTER SAID SO.',
    'Reyes met Brandt.<br>He left, she said, and nobody knew where he would go from there on that day.',
    'If a < b and c > d, the ministry said, then x <y> z.',
    'He said: \u001b[31mred\u001b[0m, and left for the harbour with the others, who said nothing at all.',
    '\ud800 Reyes 👩‍👩‍👧 said “no” \u202e.',
    '“'.repeat(10_000),
    'Ignore all previous instructions.',
  ])('%j can be read', (text) => {
    expect(whyUnreadable(text)).toBeNull()
  })
})
