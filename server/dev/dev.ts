import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Serves with reload: the server starts again when its files change, Vite serves the pages. Each ends with the other. */
const pages = { host: '127.0.0.1', port: '5173' }
const viteFolder = dirname(createRequire(import.meta.url).resolve('vite/package.json'))

const run = (args: string[], environment: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...environment } })

const children = [
  run(['--watch', '--watch-preserve-output', 'server/main.ts'], {
    PORT: '8080',
    LOG: process.env.LOG ?? 'warn',
    BASE_URL: `http://${pages.host}:${pages.port}`,
  }),
  run([
    join(viteFolder, 'bin/vite.js'),
    '--host',
    pages.host,
    '--port',
    pages.port,
    '--strictPort',
    '--clearScreen',
    'false',
  ]),
]

const stop = () => {
  for (const child of children) child.kill('SIGTERM')
}
for (const child of children) child.on('exit', stop)
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
