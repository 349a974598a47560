import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseHtml } from './parse-html.ts'
import { renderHtml } from './render-html.ts'

test.each([
  ['a<x>b</x>', 'Unsupported start tag "x" at byte offset 1'],
  ['₦<x>', 'Unsupported start tag "x" at byte offset 3'],
  ['<b>a', 'Can\'t find end tag corresponding to start tag "b"'],
  ['<b><i>a</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
  ['a</b>', 'Unexpected end tag at byte offset 1'],
  ['<b', 'Unclosed start tag at byte offset 0'],
  ['<b>x</b', 'Unclosed end tag at byte offset 4'],
  ['1 < 2', 'Unsupported start tag "" at byte offset 2'],
  ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ['<a href>x</a>', 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'],
])('refuses %s', (source, reason) => {
  expect(() => parseHtml(source)).toThrow(`Bad Request: can't parse entities: ${reason}`)
})

test('reads tags, links, code with a language and character names', () => {
  expect(parseHtml('<b>5 &lt; 6 &amp; <i>₦&#8358;</i></b>')).toEqual({
    text: '5 < 6 & ₦₦',
    entities: [
      { type: 'bold', offset: 0, length: 10 },
      { type: 'italic', offset: 8, length: 2 },
    ],
  })
  expect(parseHtml('<a href="https://x.y/?a=1&amp;b=2">go</a>').entities).toEqual([
    { type: 'text_link', offset: 0, length: 2, url: 'https://x.y/?a=1&b=2' },
  ])
  expect(parseHtml('<pre><code class="language-ts">let</code></pre>').entities).toEqual([
    { type: 'pre', offset: 0, length: 3, language: 'ts' },
  ])
  expect(parseHtml('&copy; &amp').text).toBe('&copy; &')
})

test('any text survives escaping, parsing and rendering, and nothing of it becomes a tag', () => {
  const spell = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (left, right) => {
      const parsed = parseHtml(`<b>${spell(left)}</b><code>${spell(right)}</code>`)
      expect(parsed.text).toBe(left + right)
      const html = renderHtml(parsed.text, parsed.entities)
      expect(html.replace(/<\/?(b|code|br)>/g, '')).not.toMatch(/[<>"']/)
    }),
    { numRuns: 200 },
  )
})

test('entities that cross are cut so that tags nest, and only web links become links', () => {
  const crossing = [
    { type: 'bold', offset: 0, length: 3 },
    { type: 'italic', offset: 2, length: 3 },
  ]
  expect(renderHtml('abcdef', crossing)).toBe('<b>ab<i>c</i></b>def')
  const link = [{ type: 'text_link', offset: 0, length: 1, url: 'javascript:alert(1)' }]
  expect(renderHtml('x\ny', link)).toBe('x<br>y')
})
