import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePage } from '../../src/source/decode-page.ts'

const bytes = (text: string, encoding: BufferEncoding = 'latin1') => new Uint8Array(Buffer.from(text, encoding))

test.each([
  ['UTF-8 without a word', bytes('café', 'utf8'), null, 'café'],
  ['UTF-8 that is said to be Latin', bytes('café – “so”', 'utf8'), 'iso-8859-1', 'café – “so”'],
  ['Latin that is said to be UTF-8', bytes('caf\xe9'), 'utf-8', 'café'],
  ['Windows quotation marks under a Latin name', bytes('\x93so\x94'), 'iso-8859-1', '“so”'],
  ['a header', bytes('\xcf\xf0\xe8\xe2\xe5\xf2'), 'windows-1251', 'Привет'],
  [
    'a meta element',
    bytes('<meta http-equiv=content-type content="text/html; charset=windows-1251">\xcf'),
    null,
    '<meta http-equiv=content-type content="text/html; charset=windows-1251">П',
  ],
  ['an XML declaration', bytes('<?xml version="1.0" encoding="iso-8859-2"?>\xb1'), null, '<?xml version="1.0" encoding="iso-8859-2"?>ą'],
  ['the header before the page', bytes('<meta charset=windows-1252>\xcf'), 'windows-1251', '<meta charset=windows-1252>П'],
  ['a mark before all', bytes('\xef\xbb\xbfa\xc3\xa9'), 'windows-1251', 'aé'],
  ['UTF-16', bytes('\xff\xfea\0\xe9\0'), 'utf-8', 'aé'],
  ['Japanese in ASCII bytes', bytes('\x1b$B$3\x1b(B'), 'iso-2022-jp', 'こ'],
  ['an encoding that nobody knows', bytes('caf\xe9'), 'x-klingon', 'café'],
  ['nothing', bytes(''), null, ''],
])('%s', (_, input, charset, text) => {
  expect(decodePage(input, charset)).toBe(text)
})

test('whatever the bytes and what is said of them, there is a text; what was UTF-8 comes back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.option(fc.string()), (input, charset) => {
      expect(typeof decodePage(input, charset)).toBe('string')
    }),
  )
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => !/^\ufeff|\ufffd|\p{Cs}/u.test(text)),
      (text) => {
        expect(decodePage(new TextEncoder().encode(text), null)).toBe(text)
      },
    ),
  )
})
