import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Visitor, visit } from '#server/dev/visitor.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { imagePath } from '#shared/wire/images.ts'
import { aRoom, type TestRoom } from '#tests/kit/aRoom.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'
import { aWorkshop } from '#tests/kit/http.ts'
import { aPng, aPngPromising, fetchAs, peakMemory, upload } from '#tests/kit/images.ts'

let server: TestServer
let room: TestRoom
let leader: Visitor
beforeAll(async () => {
  server = await aServer()
  room = await aRoom(server)
  leader = room.facilitator
})
afterAll(() => server.close())

const jpeg = (w = 60, h = 40) => sharp({ create: { width: w, height: h, channels: 3, background: '#c63' } }).jpeg()

/** A photo as a phone takes it: lying on its side, with a place, a camera and a note. */
const aPhoto = () =>
  jpeg()
    .withExif({
      IFD0: { Make: 'Kanariefugl', Copyright: 'Gerda i stue 4' },
      IFD3: { GPSLatitude: '55/1 40/1 0/1', GPSLatitudeRef: 'N', GPSLongitude: '12/1 34/1 0/1', GPSLongitudeRef: 'E' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()

test('a photo comes back upright, small and large, as WebP, without a word of where it was taken', async () => {
  const photo = await aPhoto()
  expect(photo.includes('Kanariefugl') || photo.includes('Exif')).toBe(true)
  const { status, said } = await upload(leader, room.id, photo)
  expect([status, said]).toEqual([200, { id: expect.stringMatching(/^[a-z0-9]{24}$/), w: 40, h: 60 }])
  for (const size of ['full', 'small'] as const) {
    const answer = await fetchAs(leader, imagePath(room.id, said.id, size))
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(answer.headers.get('content-type')).toBe('image/webp')
    const { format, width, height, exif, icc, xmp } = await sharp(bytes).metadata()
    expect([format, width, height, exif, icc, xmp]).toEqual(['webp', 40, 60, undefined, undefined, undefined])
    for (const trace of ['Kanariefugl', 'Gerda', 'Exif', 'EXIF']) expect(bytes.includes(trace)).toBe(false)
  }
})

test('a large image is drawn smaller, and smaller still for lists', async () => {
  const { said } = await upload(leader, room.id, aPng(3000, 1500))
  expect(said).toMatchObject({ w: 2048, h: 1024 })
  const small = await (await fetchAs(leader, imagePath(room.id, said.id, 'small'))).arrayBuffer()
  expect(await sharp(Buffer.from(small)).metadata()).toMatchObject({ width: 512, height: 256 })
})

test('C4 a file that would unpack to two hundred million pixels is refused before anything is unpacked', { timeout: 30_000 }, async () => {
  const bomb = aPng(14_000, 14_000, 1)
  expect(bomb.length).toBeLessThan(700_000)
  const before = peakMemory()
  const { status, said } = await upload(leader, room.id, bomb)
  expect([status, said.no, said.about]).toEqual([413, 'image-too-big', { pixels: 20_000_000 }])
  expect(peakMemory() - before).toBeLessThan(50e6)
  for (const [w, h] of [[2 ** 31 - 1, 1], [4_000_000_000, 4_000_000_000], [0, 5]] as const)
    expect((await upload(leader, room.id, aPngPromising(w, h))).status, `${w} × ${h}`).toBeGreaterThan(400)
})

test('C4 the most that is let in costs less memory than a small server has', { timeout: 60_000 }, async () => {
  const before = peakMemory()
  const interlaced = await sharp({ create: { width: 5000, height: 4000, channels: 3, background: '#abc' } })
    .png({ progressive: true, compressionLevel: 9 })
    .toBuffer()
  const made = peakMemory()
  expect((await upload(leader, room.id, interlaced)).status).toBe(200)
  const deep = await sharp({ create: { width: 5000, height: 4000, channels: 4, background: '#abcd' } })
    .toColourspace('rgb16')
    .png({ progressive: true })
    .toBuffer()
  expect(await upload(leader, room.id, deep)).toMatchObject({ status: 413, said: { no: 'image-too-big' } })
  expect(Math.max(made, peakMemory()) - before).toBeLessThan(256e6)
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><foreignObject/><use href="#a"/></svg>'

test.each<[string, () => Promise<Buffer> | Buffer]>([
  ['SVG with a script', () => Buffer.from(svg)],
  ['SVG behind an XML head', () => Buffer.from(`<?xml version="1.0"?>${svg}`)],
  ['GIF that is JavaScript as well', () => Buffer.from('GIF89a/*\0\0*/=alert(1);')],
  ['HTML', () => Buffer.from('<html><script>alert(1)</script>')],
  ['nothing', () => Buffer.alloc(0)],
  ['a PDF', () => Buffer.from('%PDF-1.7\n')],
  ['TIFF', () => jpeg().tiff().toBuffer()],
  ['a real GIF', () => jpeg().gif().toBuffer()],
  ['AVIF', () => jpeg().avif().toBuffer()],
  ['the first bytes of a PNG and then SVG', () => Buffer.concat([aPng(1, 1).subarray(0, 8), Buffer.from(svg)])],
  ['a PNG that is cut off', () => aPng(300, 300).subarray(0, 60)],
  ['a JPEG that is cut off', async () => (await jpeg(900, 900).toBuffer()).subarray(0, 700)],
  ['a RIFF that is a sound', () => Buffer.from('RIFF\x24\x00\x00\x00WAVEfmt ')],
])('C4 %s is no image, whatever it says it is', async (_, make) => {
  const { status, said } = await upload(leader, room.id, await make(), { 'content-type': 'image/png' })
  expect([status, said.no]).toEqual([415, 'not-image'])
})

test('C4 what hides behind or inside an image does not come through, and a wrong name does no harm', async () => {
  const hidden = '<script>alert("Gerda")</script>'
  const polyglot = Buffer.concat([aPng(9, 7, 8, ['tEXt', `Comment\0${hidden}`], ['iTXt', `XML:com.adobe.xmp\0\0\0\0\0${hidden}`]), Buffer.from(`PK\x03\x04${hidden}`)])
  const { said } = await upload(leader, room.id, polyglot, { 'content-type': 'text/html' })
  expect(said).toMatchObject({ w: 9, h: 7 })
  const answer = await fetchAs(leader, imagePath(room.id, said.id))
  expect(Buffer.from(await answer.arrayBuffer()).includes('Gerda')).toBe(false)
})

test('C4 of an image that moves, one picture is kept', async () => {
  const raw = { width: 8, height: 24, channels: 3 as const, pageHeight: 8 }
  const moving = await sharp(Buffer.alloc(8 * 24 * 3).map((_, at) => Math.floor(at / 192) * 80), { raw }).webp({ loop: 0, delay: [50, 50, 50] }).toBuffer()
  expect(await sharp(moving, { pages: -1 }).metadata()).toMatchObject({ pages: 3 })
  const { said } = await upload(leader, room.id, moving)
  expect(said).toMatchObject({ w: 8, h: 8 })
  const kept = Buffer.from(await (await fetchAs(leader, imagePath(room.id, said.id))).arrayBuffer())
  expect((await sharp(kept).metadata()).pages ?? 1).toBe(1)
})

test('an image is shown in our own pages, is a file to keep for everybody else, and may do nothing', async () => {
  const { said } = await upload(leader, room.id, aPng(5, 5))
  const path = imagePath(room.id, said.id)
  const shown = await fetchAs(leader, path, { 'sec-fetch-dest': 'image', 'sec-fetch-site': 'same-origin' })
  expect(shown.headers.get('content-disposition')).toBe('inline')
  const elsewhere: Record<string, string>[] = [
    {},
    { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-dest': 'image', 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of elsewhere) {
    const kept = await fetchAs(leader, path, headers)
    expect(kept.headers.get('content-disposition')).toBe(`attachment; filename="${said.id}.webp"`)
    expect(Object.fromEntries(kept.headers)).toMatchObject({
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=31536000, immutable',
    })
  }
})

test('seats see images, and add them while the step opens the board to them, and only in their own workshop', async () => {
  const seat = await room.seat()
  const phone = { baseUrl: server.url, cookie: () => seat.cookie }
  const other = await aWorkshop(leader)
  const open = (room.host.state().steps ?? []).find(({ allow }) => allow.includes('cluster'))
  await room.goTo('silent', seat.line)
  expect(await upload(phone, room.id, aPng(5, 5))).toMatchObject({ status: 409, said: { no: 'step-closed' } })
  await room.goTo(open?.id ?? '', seat.line)
  const { status, said } = await upload(phone, room.id, aPng(5, 5))
  expect(status).toBe(200)
  expect((await fetchAs(phone, imagePath(room.id, said.id))).status).toBe(200)
  expect(await upload(phone, other.id, aPng(5, 5))).toMatchObject({ status: 403, said: { no: 'not-allowed' } })
  expect((await fetchAs(leader, imagePath(other.id, said.id))).status).toBe(404)
  expect((await fetchAs(phone, imagePath(other.id, said.id))).status).toBe(403)
  const stranger = visit(server.url)
  expect((await fetchAs(stranger, imagePath(room.id, said.id))).status).toBe(401)
  expect((await upload(stranger, room.id, aPng(5, 5))).status).toBe(401)
  const wall = visit(server.url)
  await wall.must('POST', '/api/wall', { key: room.workshop.wallUrl.split('#')[1] })
  expect((await fetchAs(wall, imagePath(room.id, said.id))).status).toBe(200)
  expect(await upload(wall, room.id, aPng(5, 5))).toMatchObject({ status: 409, said: { no: 'step-closed' } })
})

test.each(['..%2f..%2fx', '__proto__', 'constructor', 'x', 'a'.repeat(1000)])('%.20s is no image of ours', async (name) => {
  expect((await fetchAs(leader, `/api/workshops/${room.id}/images/${name}`)).status).toBe(404)
  expect((await fetchAs(leader, `/api/workshops/${name}/images/${name}`)).status).toBe(404)
})

test('another site cannot make a browser add one', async () => {
  expect(await upload(leader, room.id, aPng(5, 5), { origin: 'https://evil.example' })).toMatchObject({ status: 403, said: { no: 'wrong-origin' } })
})

test('five megabytes from a seat and ten from a facilitator, counted as they come', async () => {
  const small = await aServer({ environment: { LIMIT_IMAGE_GUEST_BYTES: '100000', LIMIT_IMAGE_MEMBER_BYTES: '200000' } })
  const here = await aRoom(small)
  const [first] = (here.host.state().steps ?? []).filter(({ allow }) => allow.includes('cluster'))
  const seat = await here.seat()
  await here.goTo(first?.id ?? '', seat.line)
  const phone = { baseUrl: small.url, cookie: () => seat.cookie }
  const file = Buffer.concat([aPng(5, 5), Buffer.alloc(150_000)])
  expect(await upload(phone, here.id, file)).toMatchObject({ status: 413, said: { no: 'image-too-big', about: { bytes: 100_000 } } })
  expect((await upload(here.facilitator, here.id, file)).status).toBe(200)
  const stream = (async function* () {
    for (let n = 0; n < 50; n++) yield Buffer.alloc(10_000)
  })()
  const unstated = await fetch(`${small.url}/api/workshops/${here.id}/images`, {
    method: 'POST',
    headers: { origin: small.url, cookie: here.facilitator.cookie() },
    body: stream,
    duplex: 'half',
  } as unknown as RequestInit)
  expect(unstated.status).toBe(413)
  await small.close()
})

test('a workshop has room for so many, a facilitator can add some when seats cannot, and one person adds one at a time', async () => {
  const small = await aServer({ environment: { LIMIT_IMAGES_PER_ROOM: '5' } })
  const here = await aRoom(small)
  const seat = await here.seat()
  const open = (here.host.state().steps ?? []).find(({ allow }) => allow.includes('cluster'))
  await here.goTo(open?.id ?? '', seat.line)
  const phone = { baseUrl: small.url, cookie: () => seat.cookie }
  const [one, two] = await Promise.all([upload(phone, here.id, aPng(900, 900)), upload(phone, here.id, aPng(900, 900))])
  expect([one?.status, two?.status].sort()).toEqual([200, 429])
  for (let n = 0; n < 3; n++) expect((await upload(phone, here.id, aPng(5, 5))).status).toBe(200)
  expect(await upload(phone, here.id, aPng(5, 5))).toMatchObject({ status: 409, said: { no: 'images-full' } })
  expect((await upload(here.facilitator, here.id, aPng(5, 5))).status).toBe(200)
  expect((await upload(here.facilitator, here.id, aPng(5, 5))).status).toBe(409)
  const rows = await small.parts.register.read((all) => all.count('pixels', { workshop: here.id as WorkshopId }))
  expect(rows).toBe(10)
  await small.close()
})
