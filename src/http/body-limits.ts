// How many bytes a request body may have.

export const MAX_BODY_BYTES = 64 * 1024
export const MAX_BATCH_BODY_BYTES = 256 * 1024
export const MAX_DRAFT_BODY_BYTES = 256 * 1024
