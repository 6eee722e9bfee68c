import { openBoard } from '#shared/docs/board.ts'
import { openProposal } from '#shared/docs/proposal.ts'
import { type DocRef, docName, parseDocRef } from '#shared/docs/ref.ts'
import { type DocLine, openDoc } from './docLine.ts'
import { becomeFacilitator } from './facilitator.ts'
import { useServer } from './ownServer.ts'

/** Every root of a document as plain JSON, also what a reader of today would skip. */
function contentOf({ doc }: DocLine, { kind }: DocRef): Record<string, unknown> {
  if (kind === 'board') openBoard(doc)
  else openProposal(doc)
  return Object.fromEntries([...doc.share].map(([root, type]) => [root, type.toJSON()]))
}

/** Prints a document as pretty JSON, and once more as one line for programs. Throws one sentence when it cannot. */
async function main(): Promise<void> {
  const ref = parseDocRef(process.argv[2] ?? '')
  if (!ref) throw new Error('Say which document: npm run peek -- board/<id> or proposal/<id>')
  const server = await useServer(process.env)
  try {
    const facilitator = await becomeFacilitator(server.baseUrl, server.dataFolder)
    // A document that does not exist never synchronises: ask for its row first.
    await facilitator.must('GET', `/api/${ref.kind === 'board' ? 'workshops' : 'proposals'}/${ref.id}`)
    const line = await openDoc(facilitator, ref.kind, ref.id)
    const content = contentOf(line, ref)
    line.close()
    console.log(JSON.stringify(content, undefined, 2))
    console.log(JSON.stringify({ document: docName(ref), content }))
  } finally {
    await server.stop()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
