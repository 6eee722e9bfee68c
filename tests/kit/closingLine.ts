import type { Reporter, TestModule } from 'vitest/node'

/** Ends every run with "N passed, N failed, N skipped" on a line of its own, for programs that read it. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0 }
    for (const one of modules) {
      for (const test of one.children.allTests()) {
        const { state } = test.result()
        if (state !== 'pending') count[state]++
      }
      if (one.errors().length > 0) count.failed++
    }
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`)
  }
}
