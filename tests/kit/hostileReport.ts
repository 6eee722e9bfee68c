import type { Report } from '#shared/proposal/report.ts'
import { edgeCaseTexts, sampleProposal, sampleReport } from './sampleProposals.ts'

export const hostileWords = [
  '</w:t></w:r><w:r><w:t>',
  '<w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText>',
  '#set text(red) $x$ @ref #read("/etc/passwd") \\',
  "<script>alert('hej')</script>",
  '& &amp; &#106; ]]>',
]

/** A report whose every field somebody has tried to break out of, with links that were written past every fence. */
export function hostileReport(): Report {
  const content = sampleProposal('p1')
  const line = (text: string) => ({ is: 'paragraph' as const, runs: [{ text }] })
  content.title = hostileWords[0]!
  content.sections.background = hostileWords.map(line)
  content.sections.risks = edgeCaseTexts.map((one) => line(one.text))
  content.sections.action = [line('x'.repeat(300)), line('føør\u0000\u0008\u202e\ud800\uffff efter')]
  content.rules = content.rules.map((rule) => ({ ...rule, title: hostileWords[1]!, sourceText: 'y'.repeat(300) }))
  const report = sampleReport('p1', { home: hostileWords[3]! }, content)
  const links = [
    'javascript:alert(1)',
    'data:text/html,x',
    '\u0001javascript:alert(1)',
    'https://eksempel.dk/a?b=1&c=2',
  ]
  const runs = links.map((href, index) => ({ text: `link ${index} `, href }))
  report.chapters[2]!.parts.push({ is: 'text', blocks: [{ is: 'paragraph', runs }] })
  return report
}
