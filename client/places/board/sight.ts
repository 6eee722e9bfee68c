import { createSignal, onCleanup } from 'solid-js'

/** Up to this width the list is what one gets unless one asks for the picture. */
const narrow = '(max-width: 640px)'

/** Picture or list. What one has asked for is kept in the address (`?vis=liste`, `?vis=tavle`), otherwise the width decides. */
export function createSight() {
  const asked = () => new URLSearchParams(location.search).get('vis')
  const media = matchMedia(narrow)
  const decide = () => (asked() ? asked() === 'liste' : media.matches)
  const [isList, setList] = createSignal(decide())
  const look = () => setList(decide())
  media.addEventListener('change', look)
  onCleanup(() => media.removeEventListener('change', look))

  return {
    isList,
    toggle(): void {
      const url = new URL(location.href)
      url.searchParams.set('vis', isList() ? 'tavle' : 'liste')
      history.replaceState(null, '', url)
      look()
    },
  }
}
