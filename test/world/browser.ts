import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const cache = join(import.meta.dirname, '../../node_modules/.cache/assay-chromium')

/**
 * A headless Chromium that comes with npm and needs nothing of the system.
 * `CHROMIUM=/usr/bin/chromium` uses another one.
 */
export async function openBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM']
  const { executablePath, libraries } = own === undefined ? await unpack() : { executablePath: own, libraries: '' }
  return chromium.launch({
    executablePath,
    chromiumSandbox: false, // the sandbox refuses to run as root, as CI does
    env: { ...process.env, LD_LIBRARY_PATH: libraries },
  })
}

/** Unpacks the packaged browser beside its package, once; it unpacks into TMPDIR, so that is set around the call. */
async function unpack(): Promise<{ executablePath: string; libraries: string }> {
  mkdirSync(cache, { recursive: true })
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = cache
  try {
    const { default: packaged, inflate } = await import('@sparticuz/chromium')
    const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin')
    await inflate(join(bin, 'al2023.tar.br'))
    return { executablePath: await packaged.executablePath(), libraries: join(cache, 'al2023/lib') }
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}
