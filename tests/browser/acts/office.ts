import type { Page } from 'playwright-core'
import { spacedCode } from '#shared/texts/plural.ts'
import { expect } from 'vitest'
import { expectNoBarriers, type Person } from '#tests/kit/browser.ts'

/** The first facilitator opens the one-time link and signs up by function. */
export async function setUp({ page }: Person, url: string, token: string): Promise<void> {
  await page.goto(`${url}/start#${token}`)
  await page.getByLabel('Din funktion').fill('Konsulent i staben')
  await page.getByLabel('Adgangssætning', { exact: true }).fill('fire ord på en række')
  await expectNoBarriers(page, 'first facilitator')
  await page.getByRole('button', { name: 'Opret mig' }).click()
  await page.getByRole('heading', { name: 'Oversigt', level: 1 }).waitFor()
  expect(page.url()).not.toContain(token)
  await expectNoBarriers(page, 'empty overview')
}

export interface Created {
  workshop: string
  code: string
  wallUrl: string
}

/** Chooses the idea workshop, names home and title, changes one prompt and the dots, and reads off the code. */
export async function createWorkshop({ page }: Person, url: string): Promise<Created> {
  await page.goto(`${url}/ny`)
  await page.getByRole('radio', { name: /Idéværksted/ }).check()
  await page.getByRole('combobox', { name: 'Plejehjem' }).fill('Havrebakken')
  await page.getByLabel('Titel', { exact: true }).fill('Idéværksted på Havrebakken')
  await page.getByLabel('Dato').fill('2026-12-01')
  await page.getByLabel('Prikker til hver').fill('3')
  await page.getByLabel('Spørgsmål i »Stille idéer«').fill('Hvad vil du prøve her hos os?')
  await expectNoBarriers(page, 'new workshop')
  await page.getByRole('button', { name: 'Lav mødet' }).click()
  await page.getByRole('heading', { name: 'Idéværksted på Havrebakken', level: 1 }).waitFor()
  await page.getByAltText('QR-kode til mødet').waitFor()
  await expectNoBarriers(page, 'workshop page')
  const workshop = page.url().split('/').at(-1) ?? ''
  const joinUrl = await page.getByLabel('Adresse til deltagere').inputValue()
  const code = joinUrl.split('#')[1] ?? ''
  expect(joinUrl).toBe(`${url}/j#${code}`)
  await page.getByText(spacedCode(code)).first().waitFor()
  return { workshop, code, wallUrl: await page.getByLabel('Adresse til storskærmen').inputValue() }
}

/** The facilitator's one big button, or the menu: to the next step. */
export async function nextStep(page: Page, title: string): Promise<void> {
  await page
    .getByRole('button', { name: /^(Næste|Gå til næste trin)/ })
    .first()
    .click()
  await page.getByText(title).first().waitFor()
}
