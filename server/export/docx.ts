import { ok } from '#shared/result.ts'
import type { ReportFormat } from './format.ts'

/** Word's own format: built-in styles, automatic numbers, header rows that repeat. Nothing is locked, nothing runs. */
export const docx: ReportFormat = {
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ending: 'docx',
  async print(printed) {
    const { docxBytes } = await import('./docxDocument.ts')
    return ok({ bytes: await docxBytes(printed) })
  },
}
