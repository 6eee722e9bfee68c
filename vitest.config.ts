import { defineConfig } from 'vitest/config'
import { ClosingLine } from './tests/kit/closingLine.ts'

/** A busy machine takes its time: how long a test waits says nothing of how fast anything is. */
const patience = { testTimeout: 30_000, expect: { poll: { timeout: 15_000 } } }

const project = (name: string, include: string[], more = {}) => ({
  test: { name, environment: 'node', include, ...patience, ...more },
})

/** One project a kind of proof. Browser journeys drive a real Chromium against a real server, one file at a time. */
export default defineConfig({
  test: {
    reporters: ['default', new ClosingLine()],
    // By default one core of two would do nothing but wait.
    maxWorkers: 2,
    projects: [
      project('unit', ['tests/{shared,server,client}/**/*.test.ts', 'tests/contracts/**/*.test.ts']),
      project('flows', ['tests/{flows,fuzz}/**/*.test.ts']),
      project('rules', ['tests/rules/**/*.test.ts']),
      project('browser', ['tests/browser/**/*.test.ts'], {
        testTimeout: 180_000,
        hookTimeout: 60_000,
        // Typed keys and focus race with a page that loads: what fails twice more is wrong.
        retry: 2,
        fileParallelism: false,
      }),
    ],
  },
})
