import { expect, test } from 'vitest'
import { personalData } from '#shared/guard/personalData.ts'
import { edgeCaseTexts } from '#tests/kit/sampleProposals.ts'
import sample from '#server/dev/sampleWorkshop.json' with { type: 'json' }

const found = (text: string) => personalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])
const edge = (id: string) => edgeCaseTexts.find((one) => one.id === id)!.text

test('C7 a name, a room and a CPR number are pointed at', () => {
  expect(found(edge('e01'))).toEqual([
    ['name', 'Fru Eksempelsen'],
    ['room', 'stue 12'],
    ['cpr', '999999-9999'],
  ])
})

test('a phone number and an e-mail are pointed at', () => {
  expect(found(edge('e02'))).toEqual([
    ['phone', '00 00 00 00'],
    ['email', 'navn@eksempel.dk'],
  ])
})

test.each([
  'Ring +45 12345678',
  'CPR 0101011234',
  '010101 - 1234',
  '010101–1234',
  'hr. Ågård Øst-Hansen',
  'Værelse nr. 4',
  'å.æ@plejehjem.dk',
])('"%s" is pointed at', (text) => {
  expect(personalData(text)).toHaveLength(1)
})

test.each(edgeCaseTexts.filter((one) => !['e01', 'e02'].includes(one.id)))('$id is about nobody', ({ text }) => {
  expect(personalData(text)).toEqual([])
})

test.each(sample.notes)('the workshop’s note $id is about nobody', ({ text }) => {
  expect(personalData(text)).toEqual([])
})

test.each(['Fru er et gammelt ord', 'I 2026 var der 50.000 kr.', 'to stuer og 12 boliger', 'kl. 7–15 og 15–23'])(
  '"%s" is about nobody',
  (text) => {
    expect(personalData(text)).toEqual([])
  },
)

test('ten thousand digits are looked through at once', () => {
  const start = performance.now()
  personalData('1'.repeat(10_000) + ' @'.repeat(10_000) + 'a.'.repeat(10_000))
  expect(performance.now() - start).toBeLessThan(1000)
})
