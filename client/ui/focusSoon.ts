/** A `ref` that gives its element focus as soon as it is on the page: whoever came by keyboard stays where things happen. */
export const focusSoon = (element: HTMLElement): void => queueMicrotask(() => element.focus())
