import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { renderMarkdown } from '../../../web/src/lib/markdown/renderMarkdown.ts'
import { safeUrl } from '../../../web/src/lib/markdown/safeUrl.ts'

describe('a stranger’s markdown', () => {
  const hostile: [name: string, text: string][] = [
    ['a script', '<script>alert(1)</script>'],
    ['an event handler', '<img src=x onerror=alert(1)>'],
    ['an SVG', '<svg onload=alert(1)><a href="javascript:alert(1)">x</a></svg>'],
    ['a style', '<style>body{display:none}</style>'],
    ['an iframe', '<iframe src="https://evil.example"></iframe>'],
    ['a form', '<form action="https://evil.example"><input name=x></form>'],
  ]
  for (const [name, text] of hostile) {
    it(`shows ${name} as text`, () => {
      const html = renderMarkdown(text)
      assert.doesNotMatch(html, /<(script|img|svg|style|iframe|form|input)\b/i)
      assert.match(html, /&lt;/)
    })
  }

  for (const address of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    'ipns://name',
    'https://user:secret@evil.example',
    'java\tscript:alert(1)',
  ]) {
    it(`makes no link of ${JSON.stringify(address)}`, () => {
      assert.doesNotMatch(renderMarkdown(`[click](${address})`), /<a /)
      assert.doesNotMatch(renderMarkdown(`<${address}>`), /<a /)
      assert.doesNotMatch(renderMarkdown(`[x][y]\n\n[y]: ${address}`), /<a /)
    })
  }

  it('links to the web without giving anything away', () => {
    const html = renderMarkdown('[paper](https://example.org/a?b=1&c=2)')
    assert.match(html, /<a href="https:\/\/example\.org\/a\?b=1&amp;c=2" rel="nofollow ugc noopener noreferrer" target="_blank">/)
  })

  it('loads no image, because its server would learn who reads', () => {
    const html = renderMarkdown('![chart "quoted" <b>](https://tracker.example/pixel.png)')
    assert.doesNotMatch(html, /<img|tracker\.example/)
    assert.match(html, /\[image: chart/)
    assert.doesNotMatch(html, /<b>/)
  })

  it('lets no heading of a text skip a level, wherever it starts', () => {
    const html = renderMarkdown('## First\n\n#### Below\n\n## Second\n\n# Third')
    assert.match(html, /<h3>First<\/h3>\s*<h4>Below<\/h4>\s*<h3>Second<\/h3>\s*<h3>Third<\/h3>/)
  })

  it('keeps the page’s own headings above its headings', () => {
    const html = renderMarkdown('# Title\n\n###### Deep')
    assert.match(html, /<h3>Title<\/h3>/)
    assert.match(html, /<h4>Deep<\/h4>/)
  })

  it('survives ten thousand nested quotes, lists and brackets in reasonable time', () => {
    for (const text of ['>'.repeat(10_000), '- '.repeat(10_000), '['.repeat(10_000), '*'.repeat(10_000), '`'.repeat(10_000)]) {
      const html = renderMarkdown(text)
      assert.ok((html.match(/<blockquote>/g) ?? []).length <= 20)
      assert.ok(html.length < 400_000)
    }
  })

  it('shows what cannot be seen', () => {
    assert.match(renderMarkdown('safe\u202Eexe'), /safe␣exe/)
  })

  it('cuts what is longer than a description may be', () => {
    assert.ok(renderMarkdown('a'.repeat(300_000)).length < 100_100)
  })
})

describe('a stranger’s address', () => {
  it('is a link only if it is an absolute web address without credentials', () => {
    assert.equal(safeUrl('https://example.org/x'), 'https://example.org/x')
    for (const address of ['', 'example.org', '/local', '//evil.example', 'javascript:1', 'https://', 'http://a b', 'https://u:p@example.org']) {
      assert.equal(safeUrl(address), null, address)
    }
  })
  it('shows a look-alike host in its ASCII form', () => {
    assert.equal(safeUrl('https://аpple.com/'), 'https://xn--pple-43d.com/')
  })
})
