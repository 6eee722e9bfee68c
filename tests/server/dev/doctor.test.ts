import { once } from 'node:events'
import { chmod, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createServer } from 'node:tls'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '#server/config.ts'
import { lookAtAddress, lookAtCertificate, lookAtProxy } from '#server/dev/doctor/address.ts'
import { type Clockwork, lookAtClock } from '#server/dev/doctor/clock.ts'
import { judgeDisk, judgeFsync, lookAtDisk, lookAtFsync } from '#server/dev/doctor/disk.ts'
import type { Finding } from '#server/dev/doctor/finding.ts'
import { lookAtFolder } from '#server/dev/doctor/folder.ts'
import { lookAtStores } from '#server/dev/doctor/stores.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { aHouse, configFor } from '#tests/kit/aHouse.ts'

const gigabyte = 2 ** 30
const disk = (free: number, type = 0xef53) => judgeDisk({ bavail: free / 4096, bsize: 4096, type })
const verdicts = (findings: Finding[]) => findings.map(({ look, is }) => `${look} ${is}`)

test.each([
  [10, 'good'],
  [1, 'see'],
  [0.1, 'bad'],
])('%d GB of room is %s', (free, is) => {
  expect(verdicts(disk(free * gigabyte))).toEqual([`disk ${is}`])
})

test.each([
  [0x6969, 'bad', 'NFS'],
  [0x517b, 'bad', 'SMB'],
  [0xff534d42, 'bad', 'CIFS'],
  [0x01021994, 'see', 'tmpfs'],
  [0x794c7630, 'see', 'overlayfs'],
])('a disk of kind %d is %s: it is %s', (type, is, name) => {
  expect(disk(10 * gigabyte, type)[1]).toMatchObject({ look: 'disk-kind', is, value: name })
})

test.each([
  [3, 'good'],
  [40, 'see'],
  [300, 'bad'],
])('a save that takes %d ms is %s', (ms, is) => {
  expect(judgeFsync(ms)).toMatchObject({ look: 'fsync', is, value: ms })
})

test('this machine’s own disk is measured, also before the data folder is there', async () => {
  const folder = join(await aFolder(), 'not', 'yet')
  expect((await lookAtDisk(folder))[0]?.value).toBeGreaterThan(0)
  expect((await lookAtFsync(folder)).value).toBeGreaterThan(0)
})

const noon = Date.UTC(2026, 8, 9, 10)
const aClock = (more: Partial<Clockwork> = {}): Clockwork => {
  const begun = performance.now()
  const passed = () => performance.now() - begun
  return { now: () => noon + passed(), passed, zone: () => 'Europe/Copenhagen', isSynced: async () => true, ...more }
}

test('a clock that is set by itself and runs as time passes is good', async () => {
  expect(await lookAtClock(noon - 1, aClock())).toMatchObject({ is: 'good', say: expect.stringContaining('12.00') })
  expect(await lookAtClock(0, aClock({ isSynced: async () => undefined }))).toMatchObject({ is: 'good' })
})

test('a clock is looked at when nobody sets it, when it jumps, when it is behind what was kept, and in a year that cannot be', async () => {
  expect(await lookAtClock(0, aClock({ isSynced: async () => false }))).toMatchObject({ is: 'see' })
  let asked = 0
  expect(await lookAtClock(0, aClock({ now: () => noon + asked++ * 60_000 }))).toMatchObject({ is: 'see', say: expect.stringContaining('springer') })
  expect(await lookAtClock(noon + 3600_000, aClock())).toMatchObject({ is: 'bad' })
  expect(await lookAtClock(0, aClock({ now: () => 1000 }))).toMatchObject({ is: 'bad' })
})

test.each([
  [{}, 'see'],
  [{ HOST: '0.0.0.0', BASE_URL: 'http://192.168.1.5:8080' }, 'see'],
  [{ BASE_URL: 'https://frirum.example' }, 'good'],
])('the address of %j is %s', (environment, is) => {
  expect(lookAtAddress(readConfig(environment))).toMatchObject({ look: 'address', is })
})

test('behind https a proxy that nobody has named is looked at', () => {
  const BASE_URL = 'https://frirum.example'
  expect(verdicts(lookAtProxy(readConfig({})))).toEqual([])
  expect(verdicts(lookAtProxy(readConfig({ BASE_URL })))).toEqual(['proxy see'])
  expect(verdicts(lookAtProxy(readConfig({ BASE_URL, TRUSTED_PROXY: '10.0.0.1' })))).toEqual(['proxy good'])
})

test('a certificate that is not there, or that nobody trusts, is found', async () => {
  expect(await lookAtCertificate(readConfig({}))).toMatchObject({ look: 'certificate', is: 'good' })
  const plain = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void plain.close())
  await once(plain, 'listening')
  const { port } = plain.address() as AddressInfo
  expect(await lookAtCertificate({ baseUrl: `https://127.0.0.1:${port}`, secure: true })).toMatchObject({ is: 'see' })
})

test('a data folder that others can read is looked at, with what they can read', async () => {
  const folder = await aFolder()
  await writeFile(join(folder, 'register.db'), '')
  await chmod(join(folder, 'register.db'), 0o644)
  await chmod(folder, 0o755)
  expect(await lookAtFolder(folder)).toMatchObject({ is: 'see', say: expect.stringContaining('register.db') })
  await chmod(folder, 0o700)
  expect(await lookAtFolder(folder)).toMatchObject({ is: 'good' })
  expect(await lookAtFolder(join(folder, 'none'))).toMatchObject({ is: 'good' })
})

test('databases are read back whole, also while Frirum runs, and one that is no database is found', { timeout: 20_000 }, async () => {
  const folder = await aFolder()
  expect((await lookAtStores(configFor(folder))).findings[0]).toMatchObject({ look: 'stores', is: 'good' })
  const house = await aHouse(folder)
  expect((await lookAtStores(configFor(folder))).findings[0]?.say).toContain('Frirum kører')
  await house.stop()
  const whole = await lookAtStores(configFor(folder))
  expect(whole.findings[0]).toMatchObject({ look: 'stores', is: 'good' })
  expect(whole.newest).toBeGreaterThan(Date.now() - 60_000)
  await writeFile(join(folder, 'register.db'), 'nothing of the kind'.repeat(500))
  expect((await lookAtStores(configFor(folder))).findings[0]).toMatchObject({ look: 'stores', is: 'bad' })
})
