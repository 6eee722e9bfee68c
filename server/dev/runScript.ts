/**
 * Runs a script for people and for programs: what it returns is printed as one JSON object on the last line. A failure is one
 * sentence, its JSON, and exit code 1; so is an answer that is not `ok`.
 */
export function runScript(run: () => Promise<{ ok: boolean }>): void {
  run().then(
    (answer) => {
      console.log(JSON.stringify(answer))
      process.exitCode = answer.ok ? 0 : 1
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error))
      const no = error instanceof Error && 'no' in error ? error.no : 'broken'
      console.log(JSON.stringify({ ok: false, no }))
      process.exitCode = 1
    },
  )
}
