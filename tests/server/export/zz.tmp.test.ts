import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { fingerprint } from '#server/export/format.ts'
import { reportFormats } from '#server/export/index.ts'
import { sampleReport, sampleProposal, edgeCaseTexts } from '#tests/kit/sampleProposals.ts'
test('x', async () => {
    const c = sampleProposal('p3')
    c.sections.background = [{is:'paragraph', runs:[{text:'Fed ',bold:true},{text:'kursiv 👩‍🦳👨‍🦽🏡🇩🇰\nny linje', italic:true},{text:' se her', href:'https://eksempel.dk/æ?x=1&y=2'},{text:' farligt', href:'javascript:alert(1)'}]},
     {is:'list',ordered:false,items:[[{is:'paragraph',runs:[{text:'Æble'}]},{is:'list',ordered:true,items:[[{is:'paragraph',runs:[{text:'et'}]}],[{is:'paragraph',runs:[{text:'to'}]},{is:'paragraph',runs:[{text:'fortsat'}]}]]}],[{is:'paragraph',runs:[{text:'Ål'}]}]]},
     {is:'list',ordered:true,items:[[{is:'paragraph',runs:[{text:'igen et'}]}]]},
     ]
    c.sections.risks = edgeCaseTexts.map(e=>({is:'paragraph',runs:[{text:e.text}]}))
    c.rules[0]!.title = 'x'.repeat(281)
    c.rules[0]!.sourceText = '</w:t><w:r> #set text(red) $x$ @ref \\ DDEAUTO c:\\\\windows "a" { DDEAUTO } \u202e\u0000\ud800 漢字 العربية'
    const report = sampleReport('p3', { draft: true, reference: null, version: 2, earlier: [{version:1, at:'2026-04-01T10:00:00Z', hash:'ab'.repeat(32)}], sources: edgeCaseTexts.map((e)=>({text:e.text, voice:'resident' as const, entry:'scribe' as const})) }, c)
    for (const [name, format] of Object.entries(reportFormats)) {
      const t = performance.now()
      const made = await format.print({ report, hash: null })
      console.log(name, Math.round(performance.now() - t), made.ok ? made.value.bytes.length : made, made.ok && made.value.remark)
      if (made.ok) writeFileSync(`/tmp/ex/p1.${format.ending}`, made.value.bytes)
    }
}, 60000)
