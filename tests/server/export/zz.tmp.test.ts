import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { fingerprint } from '#server/export/format.ts'
import { reportFormats } from '#server/export/index.ts'
import { sampleReport } from '#tests/kit/sampleProposals.ts'
test('x', async () => {
  for (const id of ['p1','p2'] as const) {
    const report = sampleReport(id)
    for (const [name, format] of Object.entries(reportFormats)) {
      const t = performance.now()
      const made = await format.print({ report, hash: fingerprint(report) })
      console.log(name, Math.round(performance.now() - t), made.ok ? made.value.bytes.length : made, made.ok && made.value.remark)
      if (made.ok) writeFileSync(`/tmp/ex/${id}.${format.ending}`, made.value.bytes)
    }
  }
}, 60000)
