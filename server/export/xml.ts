const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Words as they may stand in XML, in text and in attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => escapes[char] ?? '')
