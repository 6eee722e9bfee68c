/**
 * Lets the elements of a list change places without taking the keyboard from the one that has it. A browser takes the focus
 * from whatever is moved; so where that is to be moved, everything else is moved around it instead. A `ref`.
 */
export function steady(list: HTMLElement): void {
  const insert = <N extends Node>(node: N, before: Node | null): N => Node.prototype.insertBefore.call(list, node, before) as N
  const isHeld = (node: Node) => node.parentNode === list && node.contains(document.activeElement)

  /** Puts a child right before another, or last, without touching it. */
  const moveOthers = (held: Node, before: Node | null) => {
    const comesLater = before !== null && (held.compareDocumentPosition(before) & Node.DOCUMENT_POSITION_FOLLOWING) === 0
    if (comesLater) {
      const end = held.nextSibling
      for (let one: Node | null = before; one && one !== held; ) {
        const next: Node | null = one.nextSibling
        insert(one, end)
        one = next
      }
    } else while (held.nextSibling && held.nextSibling !== before) insert(held.nextSibling, held)
  }

  list.insertBefore = <N extends Node>(node: N, before: Node | null): N => {
    if (node === before || !isHeld(node)) return insert(node, node === before ? node.nextSibling : before)
    moveOthers(node, before)
    return node
  }
  list.replaceChild = <N extends Node>(node: Node, old: N): N => {
    list.insertBefore(node, old)
    // It is on its way to another place: whoever moves it there finds it here.
    if (!isHeld(old)) list.removeChild(old)
    return old
  }
}
