import { expect, test } from 'vitest'
import { wantedPage } from '#client/places/office/wantedPage.ts'

test('signing in leads back to the page that was asked for', () => {
  expect(wantedPage('?til=%2Fforslag%2Fabc')).toBe('/forslag/abc')
})

test('without a wish it leads to the overview', () => {
  expect(wantedPage('')).toBe('/oversigt')
})

test.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', 'oversigt'])(
  'a link cannot send people to %s by way of the sign-in',
  (wish) => {
    expect(wantedPage(`?til=${encodeURIComponent(wish)}`)).toBe('/oversigt')
  },
)
