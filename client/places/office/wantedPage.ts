/** Where to go after signing in: a page of this site that was asked for, otherwise the overview. */
export function wantedPage(search: string): string {
  const wanted = new URLSearchParams(search).get('til') ?? ''
  return /^\/(?![/\\])/.test(wanted) ? wanted : '/oversigt'
}
