// A draft out of a file that the reader chose. It is read in the browser and goes nowhere by itself.
import type { FormValues } from './model.ts'

/** What the file dialog offers. */
export const DRAFT_FILE_ENDINGS = '.txt,.md,.markdown,.html,.htm'

/** The file's text, and how it is written, by the ending of its name. */
export async function readDraftFile(file: File): Promise<Pick<FormValues, 'draft' | 'format'>> {
  const name = file.name.toLowerCase()
  const format = /\.html?$/.test(name)
    ? 'html'
    : /\.(md|markdown)$/.test(name)
      ? 'markdown'
      : 'text'
  return { draft: await file.text(), format }
}
