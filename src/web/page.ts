// The page's entry point.
import { runPage } from './run-page.ts'

const root = document.querySelector<HTMLElement>('#page')
if (root !== null) runPage(root)
