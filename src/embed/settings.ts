// The settings of the embed: who answers for the checks, and who may show the page in a frame. The
// latter becomes part of a header, so nothing gets through that is no source of CSP's frame-ancestors.

export interface EmbedSettings {
  /** Who answers for the checks, as embeds and ClaimReviews name them. */
  readonly PUBLISHER_NAME?: string
  /** Sources of frame-ancestors, with spaces or commas between them; anyone unless set. */
  readonly FRAME_ANCESTORS?: string
}

/** The name; that of the software where the newsroom gives none. */
export function readPublisherName({ PUBLISHER_NAME }: EmbedSettings): string {
  return PUBLISHER_NAME?.trim() || 'deskcheck'
}

/** Anyone, as long as nothing is set: the service is public. */
const DEFAULT = '*'
/** No one. */
const NOBODY = "'none'"

/** `*`, `'self'`, a scheme, or a host with optional scheme, wildcard label, port and path (CSP3, 2.3.1). */
const SOURCE =
  /^(?:\*|'self'|[a-z][a-z0-9+.-]*:|(?:[a-z][a-z0-9+.-]*:\/\/)?(?:\*|(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*)(?::(?:\d+|\*))?(?:\/[\w./~%!$&'()+=:@-]*)?)$/i

/**
 * The value of the directive. Where any part of the setting is none of CSP's sources, nobody may frame:
 * a setting that is not understood must not open more than it was meant to.
 */
export function readFrameAncestors({ FRAME_ANCESTORS }: EmbedSettings): string {
  const sources = (FRAME_ANCESTORS ?? '')
    .trim()
    .split(/[\s,]+/)
    .filter((source) => source !== '')
  if (sources.length === 0) return DEFAULT
  if (sources.length === 1 && sources[0]?.toLowerCase() === NOBODY) return NOBODY
  return sources.every((source) => SOURCE.test(source)) ? sources.join(' ') : NOBODY
}
