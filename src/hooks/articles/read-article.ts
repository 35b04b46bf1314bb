// Which reader a vendor's payload gets, and the limit that holds for all.
import type { Vendor } from '../types.ts'
import { readContentful } from './contentful.ts'
import { readGeneric } from './generic.ts'
import { readGhost } from './ghost.ts'
import type { Reading } from './reading.ts'
import { readSanity } from './sanity.ts'
import { readWordpress } from './wordpress.ts'

/** Reads the published article out of a vendor's payload. */
export function readArticle(vendor: Vendor, payload: unknown, headers: Headers): Reading {
  switch (vendor) {
    case 'ghost':
      return readGhost(payload)
    case 'contentful':
      return readContentful(payload, headers.get('x-contentful-topic'))
    case 'sanity':
      return readSanity(payload, headers.get('sanity-operation'))
    case 'wordpress':
      return readWordpress(payload)
    case 'generic':
      return readGeneric(payload)
    default:
      return vendor satisfies never
  }
}
