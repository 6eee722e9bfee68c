/** The least time between two sentences, milliseconds: a listener must be able to hear the first to its end. */
const gap = 3_000
/** More than this waiting is noise; the oldest gives way. */
const most = 3

let region: HTMLElement | undefined
let speaking = false
const queue: string[] = []

/** Says a sentence to those who listen to the page: politely, one at a time, and never the same twice in a row. */
export function announce(text: string): void {
  if (!text || queue.at(-1) === text) return
  queue.push(text)
  if (queue.length > most) queue.shift()
  region ??= addRegion()
  if (!speaking) setTimeout(next, 100)
  speaking = true
}

function next(): void {
  const text = queue.shift()
  speaking = text !== undefined
  if (!region) return
  region.textContent = text ?? ''
  if (speaking) setTimeout(next, gap)
}

function addRegion(): HTMLElement {
  const element = document.createElement('div')
  element.className = 'visually-hidden'
  element.setAttribute('role', 'status')
  return document.body.appendChild(element)
}
