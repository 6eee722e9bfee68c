/** A row that has to be alone with its values would not be. Drivers throw it; nothing of the statement was done. */
export class Taken extends Error {
  override name = 'Taken'
}
