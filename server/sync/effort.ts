/** Milliseconds this thread has worked, not waited: a machine that is busy with something else makes nobody guilty. */
export function workedMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
