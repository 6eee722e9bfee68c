import { describe, expect, test } from 'vitest'
import type { Clock } from '#server/ports/clock.ts'

/** What every clock promises. `pass` lets that much time go by, by waiting or by turning the hands. */
export function keepsTheClockContract(
  name: string,
  make: () => { clock: Clock; pass(ms: number): Promise<void> },
): void {
  describe(`${name} keeps the clock contract`, () => {
    test('time only goes forward', async () => {
      const { clock, pass } = make()
      const before = clock.now()
      await pass(5)
      expect(clock.now()).toBeGreaterThanOrEqual(before)
      expect(Number.isFinite(before)).toBe(true)
    })

    test('things happen once, after their time, the earlier first', async () => {
      const { clock, pass } = make()
      const happened: string[] = []
      clock.after(30, () => happened.push('later'))
      clock.after(5, () => happened.push('sooner'))
      expect(happened).toEqual([])
      await pass(60)
      await pass(60)
      expect(happened).toEqual(['sooner', 'later'])
    })

    test('what was called off does not happen', async () => {
      const { clock, pass } = make()
      const happened: string[] = []
      const off = clock.after(5, () => happened.push('off'))
      clock.after(6, () => happened.push('on'))
      off()
      off()
      await pass(30)
      expect(happened).toEqual(['on'])
    })

    test('a year is not the same as now', async () => {
      const { clock, pass } = make()
      let happened = false
      const off = clock.after(365 * 24 * 3600 * 1000, () => {
        happened = true
      })
      await pass(20)
      off()
      expect(happened).toBe(false)
    })
  })
}
