/** Copies a text. Where the browser keeps the clipboard to itself (plain http), the old way through a field is taken. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    field.className = 'visually-hidden'
    const home = document.querySelector('dialog[open]') ?? document.body
    home.append(field)
    field.select()
    const done = document.execCommand('copy')
    field.remove()
    return done
  }
}
