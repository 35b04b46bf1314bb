// What is used of the platform's module, without its ambient types, which clash with those of the Web.
declare module 'cloudflare:workers' {
  interface DurableObjectState {
    readonly storage: {
      readonly sql: {
        exec(
          query: string,
          ...bindings: (string | number | null | ArrayBuffer)[]
        ): { toArray(): Record<string, string | number | null | ArrayBuffer>[] }
      }
      setAlarm(scheduledMilliseconds: number): Promise<void>
    }
  }

  /** Public methods of a class that extends it can be called from outside of the object. */
  export abstract class DurableObject<Env> {
    protected readonly ctx: DurableObjectState
    protected readonly env: Env
    constructor(ctx: DurableObjectState, env: Env)
  }
}
