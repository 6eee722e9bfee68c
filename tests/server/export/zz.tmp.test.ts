import { test } from 'vitest'
import { fingerprint } from '#server/export/format.ts'
import { reportFormats } from '#server/export/index.ts'
import { sampleReport } from '#tests/kit/sampleProposals.ts'
import { readDocx } from '#tests/kit/readDocx.ts'
import { readPdf } from '#tests/kit/readPdf.ts'
import { uaFaults, structureOf } from '#tests/kit/uacheck.ts'
test('x', async () => {
    const report = sampleReport('p1')
    const d = await reportFormats.docx.print({report, hash: fingerprint(report)})
    if (d.ok) { const r = readDocx(d.value.bytes); console.log(r.core, r.custom, r.language, r.links, r.tables.map(t=>[t.header,t.rows[0]]), r.paragraphs.slice(0,20), r.parts) }
    const p = await reportFormats.pdf.print({report, hash: fingerprint(report)})
    if (p.ok) { console.log(uaFaults(p.value.bytes), structureOf(p.value.bytes)); console.log((await readPdf(p.value.bytes))[0]) }
}, 60000)
