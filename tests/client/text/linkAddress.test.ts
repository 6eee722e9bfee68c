import { expect, test } from 'vitest'
import { linkAddress } from '#client/text/rich/linkAddress.ts'

test.each([
  ['https://www.retsinformation.dk/eli/lta/2024/1651', 'https://www.retsinformation.dk/eli/lta/2024/1651'],
  ['plejehjem.dk', 'https://plejehjem.dk'],
  [' plejehjem.dk/side?a=1 ', 'https://plejehjem.dk/side?a=1'],
  ['stab@kommune.dk', 'mailto:stab@kommune.dk'],
  ['mailto:stab@kommune.dk', 'mailto:stab@kommune.dk'],
  ['87 13 00 00', 'tel:87130000'],
  ['+45 87130000', 'tel:+4587130000'],
])('%s becomes a link', (written, href) => {
  expect(linkAddress(written)).toBe(href)
})

test.each([
  '',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'http://plejehjem.dk',
  'file:///etc',
  'se her',
  '//x',
])('C1 »%s« does not become a link when it is typed', (written) => {
  expect(linkAddress(written)).toBeUndefined()
})
