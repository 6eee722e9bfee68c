import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName } from '#server/export/fileName.ts'

test('names are plain letters that every system can keep', () => {
  expect(fileName(['FRI-2026-001', 'v1', 'mandatanmodning'], 'docx')).toBe('FRI-2026-001_v1_mandatanmodning.docx')
  expect(fileName(['Kladde', 'Æble på ø – Ét notat!'], 'pdf')).toBe('Kladde_Aeble-paa-oe-Et-notat.pdf')
})

test.each(['a\r\nSet-Cookie:x', '../../x', '.htaccess', 'a"; filename="b', '', '漢字'])(
  'C5 %j makes a safe name',
  (part) => {
    expect(fileName([part], 'csv')).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]*\.csv$/)
  },
)

test('whatever it is called, the name is safe and short', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (parts) => {
      expect(fileName(parts, 'pdf')).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]{0,250}\.pdf$/)
    }),
  )
})
