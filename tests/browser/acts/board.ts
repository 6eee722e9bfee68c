import type { Page } from 'playwright-core'
import { expectNoBarriers } from '#tests/kit/browser.ts'

/** Gathers notes in the list, by checkbox and button, and gives the cluster its name. */
export async function gatherAndName(page: Page, texts: readonly string[], name: string): Promise<void> {
  await page.getByRole('button', { name: 'Vis som liste' }).click()
  await expectNoBarriers(page, 'the board as a list')
  for (const text of texts) await page.getByRole('checkbox', { name: new RegExp(`Vælg: .*${text}`, 's') }).check()
  await page.getByRole('button', { name: 'Saml i bunke' }).click()
  await page.getByLabel('Bunkens navn').fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name }).first().waitFor()
  await expectNoBarriers(page, 'a cluster in the list')
}

/** Makes a card of a cluster, fills what must be filled, and makes it a proposal. Answers with the proposal's address. */
export async function makeReadyCard(page: Page, cluster: string): Promise<string> {
  await page.getByRole('checkbox', { name: `Vælg: ${cluster}` }).check()
  await page.getByRole('button', { name: 'Lav kort', exact: true }).click()
  const card = page.getByRole('dialog').or(page.getByRole('complementary')).last()
  await card.getByLabel('Hvad vil vi prøve?').fill('To medarbejdere spiser med ved hvert bord til middag.')
  await card.getByLabel('Hvem er det til glæde for?').fill('Alle beboere i spisestuen.')
  await card.getByLabel('Hvad bliver bedre?').fill('Mere ro og snak. Flere spiser op.')
  await card.getByRole('checkbox', { name: 'Rammer og politikker' }).check()
  await card.getByRole('checkbox', { name: 'Tid til nærvær, omsorg og kvalitet' }).check()
  await expectNoBarriers(page, 'a card')
  await card.getByRole('button', { name: 'Gør kortet til et forslag' }).click()
  const link = card.getByRole('link', { name: 'Åbn forslaget' })
  await link.waitFor()
  return link.evaluate((element: HTMLAnchorElement) => element.href)
}
