import type { DocRef } from '#shared/docs/ref.ts'
import type { Documents, OpenDocument } from '../sync/documents.ts'

/** Holds a document for as long as `work` takes, and gives it back however that ends. */
export async function opened<T>(
  documents: Documents,
  ref: DocRef,
  work: (open: OpenDocument) => Promise<T>,
): Promise<T> {
  const open = await documents.open(ref)
  try {
    return await work(open)
  } finally {
    open.release()
  }
}
