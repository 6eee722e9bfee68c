// Runs on any Node >= 20 with no dependencies: makes node_modules match package-lock.json, checks the runtime, then runs
// the named package scripts. It must be the only command of a pre-script: the shell that starts it may have cached the
// system's `node`, while a child process looks `node` up afresh and finds the pinned one in node_modules/.bin.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const root = new URL('..', import.meta.url)
const windows = process.platform === 'win32'
const want = createHash('sha256')
  .update(readFileSync(new URL('package-lock.json', root)))
  .digest('hex')
const stamp = new URL('node_modules/.frirum-setup', root)

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== want) {
  console.log('Installing dependencies (npm ci) …')
  const args = ['ci', '--include=dev', '--include=optional']
  execFileSync(windows ? 'npm.cmd' : 'npm', args, { cwd: root, stdio: 'inherit', shell: windows })
  writeFileSync(stamp, want)
}

const found = execFileSync('node', ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim()
if (Number(found.split('.')[0]) < 24) {
  console.error(
    `Frirum needs Node 24 and found ${found}. No runtime is bundled for ${process.platform}-${process.arch}: install Node 24.`,
  )
  process.exit(1)
}

for (const script of process.argv.slice(2)) execFileSync('node', ['--run', script], { cwd: root, stdio: 'inherit' })
