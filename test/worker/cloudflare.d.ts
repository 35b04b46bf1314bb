// What the tests use of the modules that workerd provides, without the ambient types of the platform,
// which would clash with those of the Web that src/ is written against.
declare module 'cloudflare:workers' {
  import type { KVNamespace, RateLimit } from '@cloudflare/workers-types'

  export const env: {
    readonly INDEX: KVNamespace
    readonly SOURCE_TEXT: string
    readonly DELIVERIES: {
      getByName(name: string): import('../../src/hooks/deliveries/types.ts').DeliveryDesk
    }
    readonly RATE_LIMITER: RateLimit
    readonly RATE_LIMIT_POLICY: string
  }
  /** The Worker's own entry point, as a client reaches it. */
  export const exports: {
    readonly default: { fetch(request: string | Request, init?: RequestInit): Promise<Response> }
  }
}

declare module 'cloudflare:test' {
  /** Deletes all that the bindings hold. */
  export function reset(): Promise<void>
  /** What a Worker is given to go on after its response. */
  export function createExecutionContext(): import('hono').ExecutionContext
  /** Settles once all that was handed to `waitUntil` has. */
  export function waitOnExecutionContext(context: import('hono').ExecutionContext): Promise<void>
  /** Runs a function inside of a Durable Object. */
  export function runInDurableObject<Value>(
    stub: unknown,
    callback: (
      instance: object,
      state: import('cloudflare:workers').DurableObjectState,
    ) => Value | Promise<Value>,
  ): Promise<Value>
  /** Runs the alarm of a Durable Object if one is set. */
  export function runDurableObjectAlarm(stub: unknown): Promise<boolean>
  /** Ends a Durable Object; what it stored stays. */
  export function evictDurableObject(stub: unknown): Promise<void>
}
