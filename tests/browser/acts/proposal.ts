import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectNoBarriers } from '#tests/kit/browser.ts'

const section = (page: Page, heading: string): Locator => page.getByRole('region', { name: heading, exact: true })

const textIn = (page: Page, heading: string): Locator => section(page, heading).locator('.ProseMirror')

async function goInto(page: Page, heading: string, at: 'Home' | 'End'): Promise<void> {
  await section(page, heading).getByRole('textbox', { name: heading }).click()
  await textIn(page, heading).click()
  await page.keyboard.press(`ControlOrMeta+${at}`)
}

async function writeIn(page: Page, heading: string, text: string): Promise<void> {
  await goInto(page, heading, 'End')
  await page.keyboard.type(text)
}

/** The words of a section as they are kept: without the carets of others that lie between them. */
const wordsIn = (page: Page, heading: string): Promise<string> =>
  textIn(page, heading).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const widget of copy.querySelectorAll('.ProseMirror-widget')) widget.remove()
    return copy.textContent ?? ''
  })

/** Two people write in one section at once, one at its end and one at its beginning; both end up with all of it. */
export async function writeTogether(host: Page, colleague: Page, proposalUrl: string): Promise<void> {
  await colleague.goto(proposalUrl)
  for (const page of [host, colleague]) await page.getByText('2 er her nu').waitFor()
  await expectNoBarriers(host, 'a new proposal')
  await writeIn(host, 'Kort fortalt', 'Vi vil spise sammen.')
  await textIn(colleague, 'Kort fortalt').getByText('spise sammen').waitFor()
  await goInto(host, 'Kort fortalt', 'End')
  await goInto(colleague, 'Kort fortalt', 'Home')
  await Promise.all([host.keyboard.type(' Det giver ro ved bordet.'), colleague.keyboard.type('Kort sagt: ')])
  const whole = 'Kort sagt: Vi vil spise sammen. Det giver ro ved bordet.'
  for (const page of [host, colleague])
    await expect.poll(() => wordsIn(page, 'Kort fortalt'), { timeout: 10_000 }).toBe(whole)
}

/** Follows the list of checks until nothing stands in the way. */
export async function fillProposal(page: Page): Promise<void> {
  const checks = page.getByRole('region', { name: 'Mangler der noget?' })
  await checks.getByText('Skriv mindst ét mål, I kan måle.').waitFor()
  await checks.getByRole('link', { name: 'Gå til Resultatmål' }).first().click()

  const goals = section(page, 'Resultatmål')
  await goals.getByRole('button', { name: 'Tilføj et mål' }).click()
  const goal = goals.getByRole('group', { name: 'Mål 1' })
  await goal.getByLabel('Det måler vi').fill('Beboere, der spiser op')
  await goal.getByLabel('I dag').fill('4')
  await goal.getByLabel('Mål', { exact: true }).fill('8')
  await goal.getByLabel('Enhed').fill('af 12')
  await goal.getByLabel('Hvornår').fill('2027-06-30')
  await goal.getByLabel('Sådan måles det').fill('Optælling ved bordet')

  for (const [label, date] of [
    ['Start', '2027-01-04'],
    ['Midtvejs', '2027-03-15'],
    ['Slut', '2027-06-30'],
  ] as const)
    await section(page, 'Hvornår').getByLabel(label).fill(date)

  const rules = section(page, 'Regler, vi vil være fri for')
  await rules.getByRole('radio', { name: 'Kræver mandat' }).check()
  await rules.getByRole('radio', { name: 'Sundhed og Omsorg (MSO)' }).check()
  await rules.getByRole('button', { name: 'Tilføj en regel' }).click()
  const rule = rules.getByRole('group', { name: 'Regel 1' })
  await rule.getByLabel('Regel', { exact: true }).fill('Medarbejdere må ikke spise med')
  await rule.getByLabel('Hvor står det?').fill('Lokal retningslinje, afsnit 2')
  await rule.getByLabel('Hvem har besluttet den?').selectOption('department')
  await rule.getByLabel('Det gør vi i stedet').fill('To medarbejdere spiser med ved hvert bord.')

  for (const question of await section(page, 'Beboernes rettigheder').getByRole('radio', { name: 'Nej' }).all())
    await question.check()
  const economy = section(page, 'Økonomi')
  await economy.getByRole('radio', { name: 'Nej' }).first().check()
  const texts = {
    'Det beder vi om': 'At medarbejdere må spise med ved middagen',
    'Det rører vi ikke ved': 'Alle får den hjælp, de har ret til.',
    'Dilemmaer og risici': 'Måltidet kan tage længere tid.',
    'Hvornår vi stopper': 'Vi stopper, hvis nogen får mindre mad.',
  }
  for (const [heading, text] of Object.entries(texts)) await writeIn(page, heading, text)
  await checks.getByText('Alt er klar.').or(checks.getByText('Se på det')).first().waitFor()
  await expect.poll(() => checks.getByText('Skal rettes').count()).toBe(0)
}

export interface Files {
  docx: Uint8Array
  pdf: Uint8Array
  json: Uint8Array
  reference: string
}

/** Sends version 1 and fetches its three files as a person does. */
export async function submitAndDownload(page: Page): Promise<Files> {
  const send = page.getByRole('region', { name: 'Send og hent' })
  await expect
    .poll(() => send.getByRole('button', { name: 'Send forslaget' }).getAttribute('aria-disabled'))
    .not.toBe('true')
  await send.getByRole('button', { name: 'Send forslaget' }).click()
  const dialog = page.getByRole('dialog')
  await expectNoBarriers(page, 'asking before sending')
  await dialog.getByRole('button', { name: 'Send forslaget' }).click()
  const said = await send.getByText(/Sendt som FRI-\d{4}-\d{3}, udgave 1\./).textContent()
  await expectNoBarriers(page, 'a sent proposal')
  const versions = send.getByRole('listitem').filter({ hasText: 'Udgave 1' })
  const fetch = async (format: string): Promise<Uint8Array> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      versions.getByRole('link', { name: new RegExp(format) }).click(),
    ])
    return readFile(await download.path())
  }
  return {
    docx: await fetch('Word'),
    pdf: await fetch('PDF'),
    json: await fetch('JSON'),
    reference: /FRI-\d{4}-\d{3}/.exec(said ?? '')?.[0] ?? '',
  }
}
