// What the server sends of its own accord, as OpenAPI's `webhooks`: the result of a published article.
import type { Json } from './openapi-schemas.ts'

/** The requests that a newsroom's callback receives. */
export function describeWebhooks(): Json {
  return {
    articleChecked: {
      post: {
        operationId: 'receiveArticleCheck',
        summary: 'The result of a published article, sent to CALLBACK_URL',
        description:
          'Sent after a CMS has told of an article at POST /hooks/{ghost|contentful|sanity|wordpress|generic}. ' +
          'Signed by Standard Webhooks with CALLBACK_SECRET. Repeated, with the same webhook-id and ' +
          'bytes, until a 2xx is answered.',
        parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
          name,
          in: 'header',
          required: true,
          schema: { type: 'string' },
        })),
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: { $ref: '#/components/schemas/ArticleCallback' } },
          },
        },
        responses: { '2XX': { description: 'Taken; it is not sent again.' } },
      },
    },
  }
}
