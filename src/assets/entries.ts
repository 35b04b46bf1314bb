// What a browser is given: the bundles, the documents that name them, and what stands at a fixed
// address because other sites link to it. Refuses to know what the code in them does.

export interface AssetEntry {
  /** Entry point, below `src/`. */
  readonly source: string
  /** Path below `dist/assets` where others link to it; otherwise it is named after its content. */
  readonly address?: string
}

/** Bundled by esbuild, each with all that it imports. */
export const ENTRIES: readonly AssetEntry[] = [
  { source: 'web/page.ts' },
  { source: 'web/page.css' },
  { source: 'web/icon.svg' },
  { source: 'embed/element/embed.ts', address: 'embed.js' },
  { source: 'embed/element/report-height.ts', address: 'embed-frame.js' },
]

/** Files of packages that a bundle refers to, by the name that a document preloads them under. */
export const PRELOADED: Readonly<Record<string, string>> = {
  'web/serif.woff2': 'source-serif-4-latin-wght-normal.woff2',
}

/** HTML documents, below `src/`, with the path that they get below `dist/assets`. */
export const DOCUMENTS: readonly { readonly source: string; readonly address: string }[] = [
  { source: 'web/index.html', address: 'index.html' },
]

/** Folder below `dist/assets` of everything whose name holds a hash of its content. */
export const HASHED_FOLDER = 'static'
