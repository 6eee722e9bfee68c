/** What the server notes: codes, counts and causes, never a word that a person wrote. Pino's shape, so pino fits. */
export interface Log {
  info(about: object, what: string): void
  warn(about: object, what: string): void
  error(about: object, what: string): void
}
