import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../src/document/parse-document.ts'

/** The quotes of a text: "+" goes on from the paragraph before, "~" misses its end. */
const quotes = (text: string): string[] =>
  parseDocument({ id: 'x', text }).quotes.map(
    (quote) => `${quote.continues ? '+' : ''}${quote.closed ? '' : '~'}${text.slice(quote.start, quote.end)}`,
  )

describe('quotes', () => {
  test.each([
    ['straight', 'She called it "a mistake" and "very odd."', ['"a mistake"', '"very odd."']],
    ['curly', '“We will sign,” he said. “Tomorrow.”', ['“We will sign,”', '“Tomorrow.”']],
    ['nested, outermost only', '"He told me \'go\' and I went," she said.', ['"He told me \'go\' and I went,"']],
    ['nested curly', '“She said “go now” and left,” he said.', ['“She said “go now” and left,”']],
    ['British', "'We will sign,' he said. ‘It’s late,’ she said.", ["'We will sign,'", '‘It’s late,’']],
    ['British around double', '‘He said “go” and left,’ she said.', ['‘He said “go” and left,’']],
    ['backticks', "``We will sign,'' he said.", ["``We will sign,''"]],
    ['doubled apostrophes', "''We will sign,'' he said.", ["''We will sign,''"]],
    ['guillemets', '« Nous partons », he said. «Si», she said.', ['« Nous partons »', '«Si»']],
    ['German', '„Wir gehen“, he said, and »ja«.', ['„Wir gehen“', '»ja«']],
    ['no space after', 'He said"We go" and left.', ['"We go"']],
    ['spaced by a tokenizer', 'He said " we go " and " stay " .', ['" we go "', '" stay "']],
    ['titles', 'Minister calls plan ‘a disgrace’ in speech', ['‘a disgrace’']],
    ['mixed marks', '"We go,” she said.', ['"We go,”']],
  ])('%s', (_, text, expected) => {
    expect(quotes(text)).toEqual(expected)
  })

  test.each([
    ["the workers' rights and the '90s, rock 'n' roll, 'tis O'Brien's"],
    ['It’s the ministers’ and the leaders’ plan'],
    ["He didn't say, she couldn't hear, and the dogs' owners' club met"],
    ['The 12" gun and the 6\'2" guard'],
  ])('apostrophes are no quotation marks: %s', (text) => {
    expect(quotes(text)).toEqual([])
  })

  test('a possessive inside British quotes does not end them', () => {
    expect(quotes("'The workers' rights matter,' he said.")).toEqual(["'The workers' rights matter,'"])
  })

  test('inner is without the marks', () => {
    const text = 'He said "we go" now'
    const [quote] = parseDocument({ id: 'x', text }).quotes
    expect(quote).toEqual({ start: 8, end: 15, inner: { start: 9, end: 14 }, closed: true, continues: false })
  })

  test('speech over several paragraphs: each opens, the last closes', () => {
    const text = '"We came in peace. We left.\n\n"They said no. We stayed.\n\n"It is over," he said.\n\n"So be it."'
    expect(quotes(text)).toEqual(['~"We came in peace. We left.', '+~"They said no. We stayed.', '+"It is over,"', '"So be it."'])
  })

  test('a picture between the paragraphs does not interrupt the speech', () => {
    const text = '“We came in peace.\n\nFILE - Ana Ruiz speaks in Rome, Italy, May 2, 2024.\n\n“It is over,” he said.'
    expect(quotes(text)).toEqual(['~“We came in peace.', '+“It is over,”'])
  })

  test('the next paragraph may forget to open', () => {
    expect(quotes('Lund said: “We came in peace.\n\nWe go home now,” he added.')).toEqual(['~“We came in peace.', '+We go home now,”'])
  })

  describe('a lost mark does little harm', () => {
    test.each([
      ['the end before the speaker', '"We will win, he said on Monday. The war goes on.', ['~"We will win,']],
      ['the end before the reporter goes on', 'She called it “a disgrace. Lund said she was wrong.', ['~“a disgrace.']],
      ['short speech to the end of its paragraph', '“We came. We saw.\n\nThe minister left.', ['~“We came. We saw.']],
      ['the next opening mark', '"We will win. The crowd cheered. "We will stay," he said.', ['~"We will win.', '"We will stay,"']],
      ['the beginning', 'We will win,” the minister said. “Soon.”', ['We will win,”', '“Soon.”']],
      ['a closing mark alone', 'He left. She stayed” and so on.', []],
      ['paragraphs stand alone', 'He said "we go.\n\nShe said "we stay" twice.', ['~"we go.', '"we stay"']],
    ])('%s', (_, text, expected) => {
      expect(quotes(text)).toEqual(expected)
    })
  })
})
