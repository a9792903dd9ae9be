import { oneLine } from './nameOf.ts'

/** A stranger's text as markdown that shows exactly that text. */
export const markdownText = (text: string): string => oneLine(text).replace(/[\\`*_[\]<>#|!~&]/g, '\\$&')

/** A stranger's identifier as inline code. */
export const markdownCode = (text: string): string => `\`${oneLine(text).replaceAll('`', '’')}\``
