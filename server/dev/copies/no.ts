import { copies } from '#shared/texts/da/copies.ts'

export type CopyNo = keyof typeof copies.no

/** Why a copy could not be made or used. Its message is the sentence for whoever asked, and a code. */
export class CopyRefused extends Error {
  readonly no: CopyNo
  constructor(no: CopyNo, folder = '', what = '') {
    super(`${copies.no[no](folder, what)} (${no})`)
    this.no = no
  }
}
