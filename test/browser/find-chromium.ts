// Which Chromium the browser tests drive, and how it is started. Refuses to download anything itself.
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const DEBIAN = '/usr/bin/chromium'
const SYSTEM_FONTS = '/etc/fonts/fonts.conf'
/** Where the program that npm brings packed is unpacked, once; git ignores it. */
const UNPACKED = fileURLToPath(new URL('../../.deskcheck/chromium', import.meta.url))

/** How to start a Chromium; plain data, so that the global set-up can hand it to the tests. */
export interface Chromium {
  readonly path: string
  readonly flags: string[]
  /** Added to the environment of the program. */
  readonly environment: Record<string, string>
  /** Folder of system libraries that stand in where the system lacks one, or null. */
  readonly libraries: string | null
}

/** No network but what a test asks for; no sandbox, since the tests may run as root in a container. */
const FLAGS: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** `CHROME_PATH`, else Debian's, else the one from npm (Linux on x64). Throws with what to do. */
export async function findChromium(): Promise<Chromium> {
  const named = process.env.CHROME_PATH
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which is not there.`)
    return describeInstalled(named)
  }
  if (existsSync(DEBIAN)) return describeInstalled(DEBIAN)
  if (process.platform === 'linux' && process.arch === 'x64') return await unpackFromNpm()
  throw new Error('The browser tests need a Chromium: set CHROME_PATH to the program of one.')
}

function describeInstalled(path: string): Chromium {
  return { path, flags: [...FLAGS], environment: {}, libraries: null }
}

/** The package unpacks into the folder for temporary files, which is ours meanwhile. */
async function unpackFromNpm(): Promise<Chromium> {
  const { default: chromium, inflate } = await import('@sparticuz/chromium')
  await mkdir(UNPACKED, { recursive: true })
  const temporary = process.env.TMPDIR
  process.env.TMPDIR = UNPACKED
  try {
    const path = await chromium.executablePath()
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    const packed = join(dirname(entry), '..', 'bin', 'al2023.tar.br')
    const libraries = join(await inflate(packed), 'lib')
    const environment: Record<string, string> = existsSync(SYSTEM_FONTS)
      ? {}
      : { FONTCONFIG_PATH: join(UNPACKED, 'fonts') }
    return { path, flags: [...FLAGS, '--no-zygote'], environment, libraries }
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = temporary
  }
}
