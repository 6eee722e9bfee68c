import { setTimeout as wait } from 'node:timers/promises'
import { openDoc } from '#server/dev/docLine.ts'
import { becomeFacilitator } from '#server/dev/facilitator.ts'
import { openRoom } from '#server/dev/roomLine.ts'
import { openBoard, readBoard } from '#shared/docs/board.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { anIdea } from '#tests/kit/aRoom.ts'
import { aRawLine, asPage } from '#tests/kit/rawLine.ts'
import { until } from '#tests/kit/until.ts'
import { breakDisk, canBreak } from './fsync/brokenDisk.ts'
import { comeBack } from './kill/comeBack.ts'
import type { Bench } from './parts/bench.ts'
import { tempFolder } from './parts/folder.ts'
import { openWorkshop, sit } from './parts/frirumRoom.ts'
import { startScript } from './parts/serverProcess.ts'
import { printTable } from './parts/table.ts'

/** How long the disk stays broken. Milliseconds. */
const broken = { quick: 3_000, full: 12_000 }
const beat = 150
const patience = 30_000

/**
 * F3: a real server whose every fsync fails for a while (EIO, by `strace`), while one writes on the board and one sends ideas.
 * What was called saved while it lasted, what could be read, how long until all is saved afterwards, and what of that is there
 * after a kill while the disk was broken again; then what the system still held of a refused idea may be there as well. Does
 * nothing, and says so, where there is no `strace`.
 */
export const fsync: Bench = async ({ quick }) => {
  if (!canBreak()) {
    console.log(
      'No disk can be broken here: strace is not installed (Debian: apt-get install strace). Nothing was tried.',
    )
    return { bench: 'fsync', tried: false }
  }
  const folder = await tempFolder()
  const begin = () => startScript('server/main.ts', { FRIRUM_DATA: folder, LOG: 'silent', PORT: '0' })
  const server = await begin()
  const facilitator = await becomeFacilitator(server.url, folder)
  const { workshop, host, goTo } = await openWorkshop(facilitator)
  await goTo('silent')
  const phone = await sit(server.url, workshop.code ?? '', 0)
  const seat = await openRoom(phone, workshop.id, 'seat')
  const page = await openDoc(facilitator, 'board', workshop.id)
  const url = `${server.url.replace('http', 'ws')}/ws/doc/board/${workshop.id}`

  const [saved, ideas] = [new Set<string>(), new Map<string, string>()]
  let written = 0
  const write = () => {
    const token = `#${++written}#`
    putNote(openBoard(page.doc), `n${written}`, { body: token })
    void page.saved().then(() => saved.add(token))
  }
  const send = async () => {
    const text = `+${ideas.size}+`
    ideas.set(text, '')
    const answer = await seat.send('addIdea', anIdea(text))
    ideas.set(text, answer.ok ? 'kept' : answer.no)
  }
  const kept = () => [...ideas].filter(([, how]) => how === 'kept').map(([text]) => text)
  for (let turn = 0; turn < 20; turn++) {
    write()
    await send()
  }
  await until(() => saved.size === written, patience)
  const before = { saved: saved.size, kept: kept().length }

  const disk = await breakDisk(server.pid)
  const watching = await aRawLine(url, asPage(server.url, facilitator.cookie()))
  const end = performance.now() + (quick ? broken.quick : broken.full)
  let readable = 0
  let reads = 0
  while (performance.now() < end) {
    write()
    await send()
    const reader = await openDoc(facilitator, 'board', workshop.id)
    const notes = readBoard(openBoard(reader.doc)).filter((item) => item.kind === 'note')
    reader.close()
    const list = await facilitator.ask<unknown[]>('GET', `/api/workshops/${workshop.id}/notes`)
    reads += 2
    readable += Number(notes.length === before.saved) + Number(list.ok && list.value.length === before.saved)
    await wait(beat)
  }
  const during = { saved: saved.size - before.saved, kept: kept().length - before.kept, refused: disk.refused() }
  const told = watching.heard.some((frame) => frame.is === 'notSaved' && frame.reason === 'storage')
  const ready = (await fetch(`${server.url}/readyz`)).status
  watching.leave()

  await disk.heal()
  const healed = performance.now()
  await until(() => saved.size === written, patience)
  for (const had = kept().length; kept().length === had; await wait(beat)) await send()
  const backMs = Math.round(performance.now() - healed)

  const brokenAgain = await breakDisk(server.pid)
  write()
  await send()
  for (const line of [page, seat, host]) line.close()
  await server.kill()
  await brokenAgain.heal()
  const next = await begin()
  const back = comeBack(facilitator, next.url)
  const again = await openDoc(back, 'board', workshop.id)
  const board = JSON.stringify(readBoard(openBoard(again.doc)))
  const room = await openRoom(comeBack(phone, next.url), workshop.id, 'seat')
  await room.until('what is its own', () => room.mine() !== undefined)
  const own = room.mine()?.ideas.map(({ text }) => text) ?? []
  again.close()
  room.close()
  await next.kill()

  const lost =
    [...saved].filter((token) => !board.includes(token)).length + kept().filter((text) => !own.includes(text)).length
  const others = own.filter((text) => ideas.get(text) !== 'kept').length
  const found = {
    edits: written,
    ideas: ideas.size,
    flushesRefused: during.refused,
    savedMeanwhile: during.saved + during.kept,
    told,
    readyz: ready,
    read: `${readable} of ${reads}`,
    backMs,
    lost,
    refusedYetThere: others,
  }
  printTable([found])
  return { bench: 'fsync', tried: true, ...found }
}
