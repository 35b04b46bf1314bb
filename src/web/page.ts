// The page's entry point.
import { runPage } from './run-page.ts'

const root = document.querySelector<HTMLElement>('#page')
if (root !== null) {
  // What stands there is for browsers without script.
  root.replaceChildren()
  runPage(root)
}
