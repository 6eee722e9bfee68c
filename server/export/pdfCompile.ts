import { mkdtempSync, readFileSync, rmdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * A process of its own that makes one PDF: inputs of the template come as a message, the answer goes back as one, and
 * it ends when the parent hangs up. A compiler that hangs or crashes takes nothing but this process with it.
 */
export type PdfAnswer = { is: 'made'; bytes: Uint8Array; accessible: boolean } | { is: 'missing' } | { is: 'failed' }

/** Which template, and the texts it asks for. */
export interface PdfWanted {
  template: 'report' | 'board' | 'poster' | 'kit'
  inputs: Record<string, string>
}

/** The part of the Typst compiler that is used. */
interface Compiler {
  pdf(what: { mainFileContent: string; inputs: object }, how?: { pdfStandard: 'ua-1' }): Uint8Array
}

const load = createRequire(import.meta.url)
const fontFolders = {
  'source-sans-3': ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'],
  'noto-emoji': ['400Regular', '700Bold'],
}

function openCompiler(workspace: string): Compiler | undefined {
  const platform = `${process.platform}-${process.arch}${process.platform === 'linux' ? '-gnu' : ''}`
  try {
    const fontPaths = Object.entries(fontFolders).flatMap(([family, folders]) => {
      const home = dirname(load.resolve(`@expo-google-fonts/${family}/package.json`))
      return folders.map((folder) => join(home, folder))
    })
    const { NodeCompiler } = load(`@myriaddreamin/typst-ts-node-compiler-${platform}`)
    return NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] })
  } catch {
    return undefined
  }
}

/** PDF/UA-1 when the compiler can vouch for it; otherwise the same document, still tagged, without that promise. */
function compile({ template, inputs }: PdfWanted): PdfAnswer {
  const workspace = mkdtempSync(join(tmpdir(), 'frirum-pdf-'))
  try {
    const compiler = openCompiler(workspace)
    if (!compiler) return { is: 'missing' }
    const what = { mainFileContent: readFileSync(new URL(`./${template}.typ`, import.meta.url), 'utf8'), inputs }
    const made = (how?: { pdfStandard: 'ua-1' }): PdfAnswer | undefined => {
      try {
        return { is: 'made', bytes: new Uint8Array(compiler.pdf(what, how)), accessible: how !== undefined }
      } catch {
        return undefined
      }
    }
    return made({ pdfStandard: 'ua-1' }) ?? made() ?? { is: 'failed' }
  } finally {
    rmdirSync(workspace)
  }
}

process.once('message', (wanted: PdfWanted) => {
  process.send?.(compile(wanted))
})
