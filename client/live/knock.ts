/** "What is there?" of a page that has nothing yet: a sync step 1 with an empty state vector. */
const asks = Uint8Array.of(0, 0, 1, 0)

let knocked: { socket: WebSocket; heard: MessageEvent[] } | undefined

/**
 * Opens the socket of a document before the page has loaded what reads it, and asks for all of it: the document comes while the
 * scripts do. The server sees for itself who knocks.
 */
export function knock(url: string): void {
  const socket = new WebSocket(url)
  const heard: MessageEvent[] = []
  socket.binaryType = 'arraybuffer'
  socket.onopen = () => socket.send(asks)
  socket.onmessage = (event) => heard.push(event)
  knocked = { socket, heard }
}

/**
 * The socket that knocked at this address, once. To whoever takes it, and sets its handlers at once, it looks like one that
 * opens now. `hasAsked`: the whole document is on its way, so a step 1 of somebody who has nothing need not be sent.
 */
export function answerTo(url: string): { socket: WebSocket; hasAsked: boolean } | undefined {
  if (knocked?.socket.url !== url) return undefined
  const { socket, heard } = knocked
  knocked = undefined
  if (socket.readyState > WebSocket.OPEN) return undefined
  const hasAsked = socket.readyState === WebSocket.OPEN
  socket.onopen = socket.onmessage = null
  if (hasAsked)
    queueMicrotask(() => {
      socket.onopen?.(new Event('open'))
      for (const event of heard) socket.onmessage?.(event)
    })
  return { socket, hasAsked }
}

/** Whether a message asks what {@link knock} has asked already. */
export const isAskedAlready = (frame: Uint8Array): boolean =>
  frame.length === asks.length && frame.every((byte, at) => byte === asks[at])
