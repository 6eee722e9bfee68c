import { type Visitor, visit } from '#server/dev/visitor.ts'

/** The same browser at a server that has been started again, on another port. */
export function comeBack(visitor: Visitor, url: string): Visitor {
  const cookies = visitor
    .cookie()
    .split('; ')
    .map((one) => one.split('='))
  return visit(url, Object.fromEntries(cookies))
}
