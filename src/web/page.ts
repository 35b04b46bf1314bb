// The page's entry point.
import { html, render } from 'lit-html'

const main = document.querySelector('main')
if (main !== null) render(html`<h1>deskcheck</h1>`, main)
