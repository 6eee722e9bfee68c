import { extractText, getDocumentProxy } from 'unpdf'

/** The words of a PDF page by page, in the order of its content. Hyphens at line ends are not undone. */
export async function readPdf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(pdf, { mergePages: false })
  return text
}
