// Finds a Chromium for the tests, and gets one when there is none. Order: CHROMIUM from the environment, one that is
// installed, Debian's package when we may install it, the build that ships inside an npm package.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const works = (path, args) => {
  try {
    execFileSync(path, [...args, '--headless', '--version'], { stdio: 'pipe', timeout: 30_000 })
    return true
  } catch {
    return false
  }
}

/** Path and arguments of a Chromium that starts, or undefined. Never installs anything. */
export async function findBrowser() {
  const asked = process.env.CHROMIUM
  if (asked) return works(asked, flags) ? { executablePath: asked, args: flags } : undefined
  const path = installed.find((one) => existsSync(one) && works(one, flags))
  if (path) return { executablePath: path, args: flags }
  try {
    const { default: shipped } = await import('@sparticuz/chromium')
    const unpacked = await shipped.executablePath()
    const args = [...new Set([...shipped.args, ...flags])]
    return works(unpacked, flags) ? { executablePath: unpacked, args } : undefined
  } catch {
    return undefined
  }
}

/** Debian's Chromium, when we are root on Debian: better kept than the shipped build, and found by everybody. */
function installDebian() {
  if (process.env.CHROMIUM || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  if (installed.some((one) => existsSync(one))) return
  console.log('Installing Chromium for the browser tests (apt-get) …')
  try {
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    execFileSync('apt-get', ['update', '-qq'], quiet)
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], quiet)
  } catch {
    console.log('apt-get could not; trying the build inside npm.')
  }
}

if (import.meta.main) {
  installDebian()
  const found = await findBrowser()
  if (!found) {
    console.error('The browser tests need a Chromium. Install one, or name it: CHROMIUM=/path/to/chromium npm test')
    process.exit(1)
  }
  console.log(`Browser for the tests: ${found.executablePath}`)
}
