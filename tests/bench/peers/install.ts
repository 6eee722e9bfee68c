import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../parts/serverProcess.ts'

/** Who is measured beside us, exactly. They are no dependency of ours, and are installed when somebody first measures. */
export const versions = {
  '@hocuspocus/server': '4.7.0',
  '@hocuspocus/extension-database': '4.7.0',
  '@y/websocket-server': '0.1.1',
  'y-leveldb': '0.1.2',
  yjs: '13.6.33',
  'y-protocols': '1.0.7',
} as const

type Versions = Readonly<Record<string, string>>

const installed = (folder: string, wanted: Versions): boolean =>
  Object.keys(wanted).every((name) => existsSync(join(folder, 'node_modules', name, 'package.json')))

/**
 * The folder whose `node_modules` holds the peers: the one that PEERS names, or our own, filled when it is not yet. No script
 * of theirs is run. Undefined, with a sentence that says why, when they cannot be had.
 */
export async function peersFolder(wanted: Versions = versions, cache = 'frirum-peers'): Promise<string | undefined> {
  const { PEERS } = process.env
  if (PEERS) {
    if (installed(PEERS, wanted)) return PEERS
    console.log(`Only our own is measured: the folder that PEERS names lacks one of ${named(wanted)}.`)
    return undefined
  }
  const folder = join(root, 'node_modules', '.cache', cache)
  if (installed(folder, wanted)) return folder
  console.log(`Installing the peers in ${folder} …`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: wanted }))
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error']
  try {
    await promisify(execFile)('npm', args, { cwd: folder, shell: process.platform === 'win32' })
  } catch {
    console.log(`Only our own is measured: the package registry could not be reached for ${named(wanted)}.`)
    return undefined
  }
  return folder
}

const named = (wanted: Versions) =>
  Object.entries(wanted)
    .map(([name, version]) => `${name}@${version}`)
    .join(', ')
