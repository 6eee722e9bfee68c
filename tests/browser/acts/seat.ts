import { expect } from 'vitest'
import { expectNoBarriers, expectNoSidewaysScroll, type Person } from '#tests/kit/browser.ts'

/** From the QR (or the typed code) to the seat: at most two taps. */
export async function join({ page }: Person, url: string, code: string, voice: string, typed = false): Promise<void> {
  if (typed) {
    await page.goto(url)
    await expectNoBarriers(page, 'door')
    await expectNoSidewaysScroll(page, 'door')
    await page.getByLabel('Skriv koden fra skærmen').pressSequentially(code)
  } else await page.goto(`${url}/j#${code}`)
  await page.getByRole('heading', { name: 'Hvem er du i dag?' }).waitFor()
  expect(page.url()).not.toContain(code)
  await expectNoBarriers(page, 'who are you')
  await expectNoSidewaysScroll(page, 'who are you')
  await page.getByRole('button', { name: voice }).click()
  await page.waitForURL(`${url}/plads`)
}

/** Writes an idea and waits until the phone may say that it is on disk. */
export async function writeIdea({ page }: Person, text: string, zone?: string): Promise<void> {
  await page.getByLabel('Din idé').fill(text)
  const on = page.getByRole('button', { name: zone ? 'Videre' : 'Læg idéen på tavlen' })
  await on.click()
  if (zone) await page.getByRole('button', { name: zone }).click()
  const idea = page.getByRole('listitem').filter({ hasText: text.split('\n')[0] })
  await idea.getByText('Gemt').waitFor()
}

/** Gives one dot to the target with that name. */
export async function giveDot({ page }: Person, target: string): Promise<void> {
  const item = page.getByRole('listitem').filter({ hasText: target })
  await item.getByRole('button', { name: /Giv en prik/ }).click()
}
