// What the room speaks of: the vendors it knows, a request as it is signed, and a published article,
// whatever CMS it comes from.

export const VENDORS = ['ghost', 'contentful', 'sanity', 'wordpress', 'generic'] as const
export type Vendor = (typeof VENDORS)[number]

/** A request with everything that a signature may cover. */
export interface SignedRequest {
  readonly method: string
  /** Path and query as sent. */
  readonly path: string
  readonly headers: Headers
  /** The raw bytes: parsed and printed again they would have another signature. */
  readonly body: Uint8Array
}

/** The text of an article and how it is written. */
export interface ArticleText {
  readonly format: 'text' | 'markdown' | 'html'
  readonly source: string
}

/** An article that its CMS has published. Only such are kept, and only until their result is delivered. */
export interface PublishedArticle extends ArticleText {
  /** The CMS's own id of the article. */
  readonly id: string
  readonly title: string | null
  readonly url: string | null
  /** When it was published, as the CMS writes it. */
  readonly published: string | null
  /** True where `source` was made here out of structured blocks, so that no field of the CMS equals it. */
  readonly isRendered: boolean
}
