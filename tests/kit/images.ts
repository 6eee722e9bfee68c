import { crc32, deflateSync } from 'node:zlib'
import type { Visitor } from '#server/dev/visitor.ts'
import { type ImageAnswer, imagesPath } from '#shared/wire/images.ts'

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A grey PNG, row by row from nothing: any size costs little, as it does whoever makes a hostile one. */
export function aPng(w: number, h: number, bits: 1 | 8 = 8, ...more: [string, string][]): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(w, 0)
  head.writeUInt32BE(h, 4)
  head.set([bits, 0, 0, 0, 0], 8)
  const row = Buffer.alloc(1 + Math.ceil((w * bits) / 8), 0x80).fill(0, 0, 1)
  const rows = deflateSync(Buffer.alloc(h * row.length, row), { level: 9 })
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    ...more.map(([type, text]) => chunk(type, Buffer.from(text, 'latin1'))),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A PNG that says it is this large and holds nothing. */
export function aPngPromising(w: number, h: number): Buffer {
  const small = aPng(1, 1)
  const head = Buffer.from(small.subarray(16, 29))
  head.writeUInt32BE(w, 0)
  head.writeUInt32BE(h, 4)
  return Buffer.concat([signature, chunk('IHDR', head), small.subarray(33)])
}

/** Sends a file as somebody's page does. */
export async function upload(
  who: Pick<Visitor, 'baseUrl' | 'cookie'>,
  workshop: string,
  file: Uint8Array,
  headers: Record<string, string> = {},
): Promise<{ status: number; said: ImageAnswer & { no?: string; about?: object } }> {
  const answer = await fetch(who.baseUrl + imagesPath(workshop), {
    method: 'POST',
    headers: { origin: who.baseUrl, cookie: who.cookie(), 'content-type': 'image/png', ...headers },
    body: new Uint8Array(file),
  })
  return { status: answer.status, said: await answer.json() }
}

/** Asks for a file of ours as somebody's page does. */
export const fetchAs = (who: Pick<Visitor, 'baseUrl' | 'cookie'>, path: string, headers: Record<string, string> = {}) =>
  fetch(who.baseUrl + path, { headers: { cookie: who.cookie(), ...headers } })

/** The most memory this process has ever held, bytes. */
export const peakMemory = (): number => process.resourceUsage().maxRSS * 1024
