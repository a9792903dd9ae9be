// Bidi controls, zero-width and other invisible format characters, and C0/C1 controls except newline and tab.
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g
const MARKS = /(\p{M}{3})\p{M}+/gu

/**
 * Text written by a stranger, made safe to look at: what cannot be seen is shown as "␣" so that it cannot disguise a
 * name, and towers of combining marks are cut to three. The stored bytes are not touched.
 */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, '␣').replace(MARKS, '$1')
}
