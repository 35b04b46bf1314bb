// Turns faults into problem responses, and exceptions into a 500 with one log line that holds neither
// a claim nor a stack frame of ours for the client.
import type { Context } from 'hono'
import type { IndexFailure } from '../index/types.ts'
import type { Problem } from '../schema/problem.ts'
import {
  toProblem as describeProblem,
  type ProblemWords,
  respondProblem,
} from '../wire/problem-response.ts'
import { describeIndexFailure, type Fault, faultOfIndex, lookUpKind } from './faults.ts'

/** Variables that the app's middleware sets on every request. */
export interface AppEnv {
  Variables: { requestId: string }
}

export type AppContext = Context<AppEnv>

/** The problem document of a fault; `instance` is the path asked for unless told. */
export function toProblem(context: AppContext, fault: Fault, instance?: string): Problem {
  return describeProblem(context, toWords(fault), instance)
}

/** Answers with the fault's problem. */
export function respondFault(context: AppContext, fault: Fault): Response {
  return respondProblem(context, toWords(fault))
}

function toWords({ kind, ...words }: Fault): ProblemWords {
  return { type: kind, ...lookUpKind(kind), ...words }
}

/** Logs an index failure and answers 503. */
export function respondIndexFailure(
  context: AppContext,
  failure: IndexFailure,
  log: (line: string) => void,
): Response {
  logIndexFailure(context, failure, log)
  return respondFault(context, faultOfIndex(failure))
}

/** One line: which request met which index failure. */
export function logIndexFailure(
  context: AppContext,
  failure: IndexFailure,
  log: (line: string) => void,
): void {
  const requestId = context.get('requestId')
  log(JSON.stringify({ event: 'index_failure', requestId, ...describeIndexFailure(failure) }))
}

/** Logs a bug and answers 500. */
export function respondBug(
  context: AppContext,
  thrown: Error,
  log: (line: string) => void,
): Response {
  logBug(context, thrown, log)
  return respondFault(context, faultOfBug(context))
}

/** One line about an exception. Its message is left out: it may quote the claim. */
export function logBug(context: AppContext, thrown: unknown, log: (line: string) => void): void {
  const requestId = context.get('requestId')
  const { method } = context.req
  const error = thrown instanceof Error ? thrown.name : typeof thrown
  const at = thrown instanceof Error ? framesOf(thrown) : []
  log(JSON.stringify({ event: 'bug', requestId, method, error, at }))
}

/** The fault that stands for a bug. */
export function faultOfBug(context: AppContext): Fault {
  const requestId = context.get('requestId')
  return {
    kind: 'internal-error',
    detail: `This is a fault of the server. Report it with the request id ${requestId}.`,
  }
}

const FRAMES_LOGGED = 5

/** The innermost stack frames, without the message that the stack begins with. */
function framesOf(thrown: Error): string[] {
  const stack = thrown.stack ?? ''
  const at = thrown.message === '' ? -1 : stack.indexOf(thrown.message)
  const frames = at === -1 ? stack : stack.slice(at + thrown.message.length)
  return frames
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, FRAMES_LOGGED)
    .map((line) => line.trim())
}
