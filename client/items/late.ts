/** Several that arrive together are one piece of news. Milliseconds. */
const together = 150

const hearers = new Set<() => void>()
let isWaiting = false

/** What was painted as a stand-in can now be painted as it is: a picture or a library has arrived. */
export function arrived(): void {
  if (isWaiting) return
  isWaiting = true
  setTimeout(() => {
    isWaiting = false
    for (const hear of hearers) hear()
  }, together)
}

/** Is told when something has arrived. Answers with how to stop that. */
export function onArrival(hear: () => void): () => void {
  hearers.add(hear)
  return () => void hearers.delete(hear)
}
