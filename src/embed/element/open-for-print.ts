// What is folded on the screen is open on paper. Browsers that know ::details-content do it by the style
// sheet; this is for the others.

/** Opens every closed fold below `root` while `view` prints, and closes those again. */
export function openForPrint(view: Window, root: ParentNode): void {
  let opened: readonly HTMLDetailsElement[] = []
  view.addEventListener('beforeprint', () => {
    opened = [...root.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
    for (const fold of opened) fold.open = true
  })
  view.addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false
    opened = []
  })
}
