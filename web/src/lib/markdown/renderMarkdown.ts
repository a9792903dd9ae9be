import MarkdownIt from 'markdown-it'
import { visibleText } from '#lib/format/visibleText.ts'
import { safeUrl } from '#lib/markdown/safeUrl.ts'

const MAX_LENGTH = 100_000

const renderer = new MarkdownIt('default', { html: false, linkify: false, typographer: false, maxNesting: 20 })
renderer.validateLink = (url) => safeUrl(url) !== null

renderer.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet('rel', 'nofollow ugc noopener noreferrer')
  tokens[index]?.attrSet('target', '_blank')
  return self.renderToken(tokens, index, options)
}

// An image of a stranger's server would tell it who reads this page; its description is enough.
renderer.renderer.rules.image = (tokens, index) => {
  const alt = tokens[index]?.content ?? ''
  return `<span class="image-left-out">[image${alt ? `: ${renderer.utils.escapeHtml(alt)}` : ''}]</span>`
}

// The page has its own h1 and h2, so a text's first heading is an h3, and none skips a level: who hears the page is led by them.
renderer.core.ruler.push('lower_headings', (state) => {
  const opened: number[] = []
  for (const token of state.tokens) {
    if (token.type === 'heading_open') {
      const own = Number(token.tag.slice(1))
      while ((opened.at(-1) ?? 0) >= own) opened.pop()
      opened.push(own)
    }
    if (token.type === 'heading_open' || token.type === 'heading_close') token.tag = `h${Math.min(6, opened.length + 2)}`
  }
})

/** A stranger's markdown as HTML that does nothing: no scripts, no raw HTML, no images, only plain web links. */
export function renderMarkdown(text: string): string {
  return renderer.render(visibleText(text.slice(0, MAX_LENGTH)))
}
