// A judge that has a model decide the pairs that matter. The built-in judge reads every pair first; the most
// telling ones are asked of the model, within the check's bounds of pairs and time. Whatever goes wrong with a
// pair, the built-in judge's stance stands, and the check says so.
import type { Analysis } from '../../text/types.ts'
import { beginJudging, markFallback } from '../begin-judging.ts'
import type { Evidence, Judge, Judging, Stance } from '../types.ts'
import { createAnswerMemory, hashPair } from './answer-memory.ts'
import { type AskFault, askModel, type RunModel, type SetTimer } from './ask-model.ts'
import { type PairTexts, PROMPT_VERSION, writePrompt } from './prompt.ts'
import { type ReplyFault, readReply } from './reply.ts'
import type { RemoteSettings } from './settings.ts'

export interface RemoteJudgeOptions extends RemoteSettings {
  readonly builtIn: Judge
  readonly run: RunModel
  /** Milliseconds from any origin. */
  readonly now: () => number
  readonly setTimer: SetTimer
  /** Takes one line for an operator; a line never holds a claim. */
  readonly log: (line: string) => void
}

/** Of the larger of supports and refutes: below it a passage is about something else. */
const WORTH_DECIDING = 0.15
/** Longer pairs cost more than they are worth; three sentences are far shorter. */
const MAX_CHARACTERS = 6000
const ANSWERS_KEPT = 2000
/** After a 429 the model is left alone, instead of being asked for every pair of every check. */
const PAUSE_MILLISECONDS = 20_000

type Fault = AskFault | ReplyFault

/** What an isolate keeps between checks. */
interface Shared extends RemoteJudgeOptions {
  readonly memory: ReturnType<typeof createAnswerMemory>
  /** Before this moment nothing is asked. */
  pausedUntil: number
}

/** One pair to be asked, and which of the pieces of evidence have exactly its texts. */
interface Question {
  readonly key: string
  readonly texts: PairTexts
  readonly passage: Analysis
  readonly positions: number[]
}

/** Named after the model. One call of `judge` outside a check has the bounds of a whole check. */
export function createRemoteJudge(options: RemoteJudgeOptions): Judge {
  const shared: Shared = {
    ...options,
    memory: createAnswerMemory(ANSWERS_KEPT),
    pausedUntil: Number.NEGATIVE_INFINITY,
  }
  const version = nameVersion(options.builtIn.version)
  return {
    name: options.model,
    version,
    judge: (claim, evidence) => beginRemoteCheck(shared).judge(claim, evidence),
    beginCheck: () => beginRemoteCheck(shared),
  }
}

/** The prompt's version, and that of the judge which chose what to ask and decided the rest. */
function nameVersion(builtInVersion: string): string {
  return `${PROMPT_VERSION}/${builtInVersion}`
}

function beginRemoteCheck(shared: Shared): Judging {
  const builtIn = beginJudging(shared.builtIn)
  let pairsLeft = shared.maxPairs
  let millisecondsLeft = shared.timeoutMilliseconds
  // A check judges single sentences, then the same with a neighbour: half is kept for the latter.
  let pairsNow = Math.ceil(shared.maxPairs / 2)
  let answered = 0
  let fellBack = 0
  return {
    judge: async (claim, evidence) => {
      const stances = [...(await builtIn.judge(claim, evidence))]
      const questions = await chooseQuestions(shared.model, claim, evidence, stances, pairsNow)
      pairsLeft -= questions.length
      pairsNow = pairsLeft
      const started = shared.now()
      const faults: Fault[] = []
      await Promise.all(
        questions.map(async (question) => {
          const stance = await answerQuestion(shared, claim, question, millisecondsLeft)
          if (typeof stance === 'string') faults.push(stance)
          else for (const position of question.positions) stances[position] = stance
        }),
      )
      millisecondsLeft -= shared.now() - started
      answered += questions.length - faults.length
      fellBack += faults.length
      if (faults.length > 0) {
        const kinds = [...new Set(faults)].sort().join(', ')
        const share = `${faults.length} of ${questions.length} pairs`
        shared.log(`${shared.model}: ${share} left to the built-in judge (${kinds})`)
      }
      return stances
    },
    describe: () => {
      const own = builtIn.describe()
      const decider =
        answered === 0 ? own : { name: shared.model, version: nameVersion(own.version) }
      return fellBack === 0 ? decider : markFallback(decider)
    },
  }
}

/** The most decided pairs, each text once. What was asked before is chosen too: same claim, same choice. */
async function chooseQuestions(
  model: string,
  claim: Analysis,
  evidence: readonly Evidence[],
  stances: readonly Stance[],
  limit: number,
): Promise<Question[]> {
  const worthy = evidence
    .map((one, position) => ({ one, position, decides: decisiveness(stances[position]) }))
    .filter(({ decides }) => decides >= WORTH_DECIDING)
    .sort((a, b) => b.decides - a.decides || a.position - b.position)
  const questions = new Map<string, Question>()
  for (const { one, position } of worthy) {
    const { passage, context } = one
    const texts = { claim: claim.text, context: context?.text ?? '', passage: passage.text }
    if (texts.claim.length + texts.context.length + texts.passage.length > MAX_CHARACTERS) continue
    const key = await hashPair(model, texts)
    const same = questions.get(key)
    if (same !== undefined) same.positions.push(position)
    else if (questions.size < limit)
      questions.set(key, { key, texts, passage, positions: [position] })
  }
  return [...questions.values()]
}

function decisiveness(stance: Stance | undefined): number {
  return stance === undefined ? 0 : Math.max(stance.supports, stance.refutes)
}

/** The model's stance, from memory where it is there; else what went wrong. Faults are not remembered. */
async function answerQuestion(
  shared: Shared,
  claim: Analysis,
  { key, texts, passage }: Question,
  milliseconds: number,
): Promise<Stance | Fault> {
  const { model, memory, run, setTimer, now } = shared
  const remembered = memory.get(key)
  if (remembered !== undefined) return remembered
  if (now() < shared.pausedUntil) return 'rate_limited'
  if (milliseconds <= 0) return 'timeout'
  const asked = await askModel({ model, input: writePrompt(texts), milliseconds, run, setTimer })
  if (!asked.ok) {
    if (asked.error === 'rate_limited') shared.pausedUntil = now() + PAUSE_MILLISECONDS
    return asked.error
  }
  const read = readReply(asked.value, claim, passage)
  if (!read.ok) return read.error
  memory.set(key, read.value)
  return read.value
}
