import { inflateSync } from 'node:zlib'

/** An object of a PDF: its number, its dictionary or value as text, and its stream when it has one. */
export interface PdfObject {
  id: number
  text: string
  stream: string
}

/** Every object that stands in a PDF, those inside object streams too. Enough of a reader for files without encryption. */
export function pdfObjects(bytes: Uint8Array): PdfObject[] {
  const file = Buffer.from(bytes).toString('latin1')
  const found: PdfObject[] = []
  for (const match of file.matchAll(/(?:^|[\r\n])(\d+) 0 obj\b([\s\S]*?)\bendobj/g)) {
    const body = match[2]!
    const start = /stream\r?\n/.exec(body)
    const text = start ? body.slice(0, start.index) : body
    const raw = start ? body.slice(start.index + start[0].length, body.lastIndexOf('endstream')) : ''
    const stream = start && /\/FlateDecode/.test(text) ? inflated(raw) : raw
    found.push({ id: Number(match[1]), text: flat(text), stream })
    if (/\/Type\s*\/ObjStm/.test(text)) found.push(...packed(text, stream))
  }
  return found
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

const inflated = (raw: string): string => {
  try {
    return inflateSync(Buffer.from(raw, 'latin1'), { finishFlush: 2 }).toString('latin1')
  } catch {
    return ''
  }
}

function packed(text: string, stream: string): PdfObject[] {
  const [count, first] = [/\/N (\d+)/, /\/First (\d+)/].map((pattern) => Number(pattern.exec(text)?.[1]))
  const numbers = stream.slice(0, first).trim().split(/\s+/).map(Number)
  return Array.from({ length: count! }, (_, index) => {
    const from = first! + numbers[2 * index + 1]!
    const to = index + 1 < count! ? first! + numbers[2 * index + 3]! : undefined
    return { id: numbers[2 * index]!, text: flat(stream.slice(from, to)), stream: '' }
  })
}
