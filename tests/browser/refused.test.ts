import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBoard, readBoard } from '#shared/docs/board.ts'
import { openProposal } from '#shared/docs/proposal.ts'
import type { DocRef } from '#shared/docs/ref.ts'
import { addItem } from '#shared/edits/items.ts'
import type { ProposalId, WorkshopId } from '#shared/ids.ts'
import { readProposal } from '#shared/proposal/read.ts'
import { idOf, putNote } from '#tests/kit/aBoard.ts'
import { aFinishedCard } from '#tests/kit/aDesk.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'
import { aBrowser, aPerson, expectNoBarriers } from '#tests/kit/browser.ts'
import { aWorkshop } from '#tests/kit/http.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

const badge = (page: Page) => page.locator('.save-badge')

/** A facilitator's page whose line to its document can be kept from hearing. */
async function aPageAt(server: TestServer, address: string) {
  const facilitator = await server.facilitator()
  const [name = '', value = ''] = facilitator.cookie().split('=')
  const { page, context } = await aPerson(browser, server.url, 1280, 800)
  await context.addCookies([{ name, value, url: server.url }])
  let deafen = () => {}
  await page.routeWebSocket(/\/ws\/doc\//, (line) => {
    const far = line.connectToServer()
    // Each line for itself: the one that is opened when this is closed hears everything.
    let isDeaf = false
    deafen = () => {
      isDeaf = true
    }
    line.onMessage((frame) => far.send(frame))
    far.onMessage((frame) => isDeaf || line.send(frame))
  })
  await page.goto(server.url + address)
  await badge(page).getByText('Gemt', { exact: true }).waitFor()
  return {
    page,
    /** What is typed meets a server that has closed for it, without the page having heard of that. */
    async typeWhenClosed(ref: DocRef, words: string) {
      deafen()
      server.live.documents.recheck(
        () => 'read',
        (one) => one.kind === ref.kind && one.id === ref.id,
      )
      // All at once: what somebody types on while the copy is changed has nowhere to go.
      await page.keyboard.insertText(words)
      await page.getByRole('dialog').getByText(words.trim()).waitFor()
    },
  }
}

/** The words come back in a question; then they are gone from the page and from the device. */
async function seeToThem(page: Page, where: string): Promise<void> {
  const asked = page.getByRole('dialog', { name: 'Disse ord nåede ikke med' })
  await expectNoBarriers(page, where)
  await asked.getByRole('button', { name: 'Fjern ordene herfra' }).click()
  await asked.waitFor({ state: 'detached' })
}

test('on the board, words that came too late are offered back, and the page goes on with what is true', async () => {
  const server = await aServer()
  const facilitator = await server.facilitator()
  const id = (await aWorkshop(facilitator)).id as WorkshopId
  const ref: DocRef = { kind: 'board', id }
  const open = await server.live.documents.open(ref)
  await open.edit((doc) => {
    putNote(openBoard(doc), 'n', { body: 'Mere kaffe', at: { x: 0, y: 0 } })
  })
  const bodies = () => readBoard(openBoard(open.doc)).flatMap((one) => (one.kind === 'note' ? [one.body] : []))
  const { page, typeWhenClosed } = await aPageAt(server, `/tavle/${id}#c=-200,-200,1`)
  const write = async () => {
    const box = (await page.locator('article.note', { hasText: 'Mere kaffe' }).boundingBox())!
    await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2)
    await page.getByRole('textbox', { name: 'Seddel' }).waitFor()
    await page.keyboard.press('End')
  }
  await write()
  await typeWhenClosed(ref, ' og te')
  await seeToThem(page, 'words offered back on the board')
  expect(bodies()).toEqual(['Mere kaffe'])
  await badge(page).getByText('Gemt', { exact: true }).waitFor()
  await write()
  await page.keyboard.type(' til alle')
  await expect.poll(bodies).toEqual(['Mere kaffe til alle'])
  await page.close()
  open.release()
  await server.close()
})

test('in a proposal, words that came too late are offered back, and the page goes on with what is true', async () => {
  const server = await aServer()
  const facilitator = await server.facilitator()
  const workshop = (await aWorkshop(facilitator)).id as WorkshopId
  const board = await server.live.documents.open({ kind: 'board', id: workshop })
  await board.edit((doc) => addItem(openBoard(doc), idOf('card'), aFinishedCard()))
  board.release()
  const path = `/api/workshops/${workshop}/cards/${idOf('card')}/promote`
  const { proposal } = await facilitator.must<{ proposal: string }>('POST', path, {})
  const ref: DocRef = { kind: 'proposal', id: proposal as ProposalId }
  const { page, typeWhenClosed } = await aPageAt(server, `/forslag/${proposal}`)
  const text = () => page.getByRole('region', { name: 'Kort fortalt', exact: true }).locator('.ProseMirror')
  await page.getByRole('textbox', { name: 'Kort fortalt' }).click()
  await text().click()
  await page.keyboard.press('ControlOrMeta+End')
  await typeWhenClosed(ref, 'Skrevet for sent')
  await seeToThem(page, 'words offered back in a proposal')
  await badge(page).getByText('Gemt', { exact: true }).waitFor()
  expect(await text().textContent()).not.toContain('for sent')
  await text().click()
  await page.keyboard.type('Skrevet til tiden')
  const open = await server.live.documents.open(ref)
  await expect.poll(() => JSON.stringify(readProposal(openProposal(open.doc)))).toContain('Skrevet til tiden')
  expect(JSON.stringify(readProposal(openProposal(open.doc)))).not.toContain('for sent')
  open.release()
  await page.close()
  await server.close()
})
