// The words of the command line: commands, options, help and what a wrong call is told.
// Does no work itself; each command stands in commands/ and is loaded when it is called.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import * as z from 'zod'
import { SCOPES } from '../schema/access-key.ts'
import { toDayNumber } from '../text/days.ts'
import { PROJECT_ROOT } from './clone.ts'
import type { ArticleCall } from './commands/article.ts'
import type { BuildCall } from './commands/build.ts'
import type { CheckCall } from './commands/check.ts'
import type { EvalCall } from './commands/eval.ts'
import type { HookTryCall } from './commands/hook-try.ts'
import type { KeyCall } from './commands/key.ts'
import type { PublishCall } from './commands/publish.ts'
import type { SearchCall } from './commands/search.ts'
import type { ServeCall } from './commands/serve.ts'
import type { SlackTryCall } from './commands/slack-try.ts'
import type { StanceCall } from './commands/stance.ts'
import { type ExitCode, refuseCall, type Terminal } from './terminal.ts'

/**
 * Runs one call of `deskcheck`.
 * @param words what follows the command's name on the command line
 */
export async function runCommandLine(
  words: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  let exitCode: ExitCode = 0
  const program = createProgram(terminal, (code) => {
    exitCode = code
  })
  if (words.length === 0) {
    const names = program.commands.map((command) => command.name())
    return refuseCall(
      terminal,
      `say what to do: ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`,
    )
  }
  try {
    await program.parseAsync(spellOutHelp(words, program), { from: 'user' })
    return exitCode
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    const command = program.commands.find((each) => each.name() === words[0])
    return refuseCall(terminal, wordWrongCall(error), command?.name())
  }
}

function createProgram(terminal: Terminal, end: (code: ExitCode) => void): Command {
  const program = new Command('deskcheck')
    .description(
      'Is this claim supported or contradicted by what your archive holds, and in which words?',
    )
    .version(readVersion(), '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.output.write(text),
      writeErr: (text) => terminal.errors.write(text),
      outputError: () => {},
      getOutHelpWidth: () => Math.min(100, terminal.output.columns),
      getOutHasColors: () => false,
    })

  const describeCommand = (name: string, summary: string, examples: readonly string[]): Command =>
    program
      .command(name)
      .description(summary)
      .helpOption('-h, --help', 'print this help')
      .addHelpText('after', formatExamples(examples))

  describeCommand('build', 'Compile sources into an index folder.', [
    'deskcheck build archive/ --out my-index',
    'deskcheck build a.md b.html more.jsonl.gz --out my-index --strict',
    'zcat export.jsonl.gz | deskcheck build - --out my-index',
  ])
    .argument(
      '<sources...>',
      'files or folders: Markdown, text, HTML, JSONL, JSONL.gz; "-" reads source records from standard input',
    )
    .requiredOption('--out <dir>', 'the index folder; an index that stands there is replaced')
    .option('--aliases <file>', 'CSV of names with several spellings (default: corpus/aliases.csv)')
    .option('--strict', 'write nothing unless every input could be used')
    .option('--explain', 'list the lines that cleaning left out, and why')
    .option('--json', 'print every problem and the summary as JSON Lines')
    .action(async (sources: string[], options: Omit<BuildCall, 'sources'>) => {
      const { runBuild } = await import('./commands/build.ts')
      end(await runBuild({ ...options, sources }, terminal))
    })

  describeCommand('check', 'Check a claim, or a file of claims, against an index.', [
    'deskcheck check "Abramovich attended the Istanbul talks"',
    'deskcheck check "Inflation fell in March" --index my-index --as-of 2022-04-01 --json',
    'deskcheck check --claims claims.jsonl --index my-index --json > results.jsonl',
  ])
    .argument('[claim...]', 'one sentence, in quotes')
    .option('--claims <file>', 'JSON Lines of {id?, claim, asOf?}; "-" is standard input')
    .option('--index <dir>', 'an index folder (default: the corpus that comes with deskcheck)')
    .option(
      '--as-of <date>',
      'leave out later and undated sources, for example 2022-03-29',
      parseDate,
    )
    .option('--limit <n>', 'sources listed on each side', parseCount, 10)
    .option('--json', 'print one result a line')
    .action(async (words: string[], options: Omit<CheckCall, 'words'>) => {
      const { runCheck } = await import('./commands/check.ts')
      end(await runCheck({ ...options, words }, terminal))
    })

  describeCommand('article', 'Check the statements of a draft against an index.', [
    'deskcheck article draft.md',
    'deskcheck article draft.html --index my-index --as-of 2022-04-01 --explain',
    'pbpaste | deskcheck article - --json',
  ])
    .argument('<file>', 'text, Markdown (.md) or HTML (.html); "-" is standard input')
    .option('--index <dir>', 'an index folder (default: the corpus that comes with deskcheck)')
    .addOption(
      new Option(
        '--format <format>',
        'what the draft is (default: by its ending, else text)',
      ).choices(['text', 'markdown', 'html']),
    )
    .option('--as-of <date>', 'leave out later and undated sources', parseDate)
    .option(
      '--published <date>',
      'the day that "yesterday" counts from (default: the draft\'s own date, else --as-of)',
      parseDate,
    )
    .option('--max-claims <n>', 'statements to check, at most', parseCount, 100)
    .option('--exclude <ids...>', 'sources that must not speak for the draft')
    .option('--limit <n>', 'sources listed on each side', parseCount, 10)
    .option('--explain', 'tell of each sentence that was not checked why')
    .option('--json', 'print {claims, summary, ...} as JSON')
    .action(async (file: string, options: Omit<ArticleCall, 'file'>) => {
      const { runArticle } = await import('./commands/article.ts')
      end(await runArticle({ ...options, file }, terminal))
    })

  describeCommand('search', 'List the sources that speak about a claim, best first.', [
    'deskcheck search "ceasefire talks in Istanbul" --k 5',
    'deskcheck search --claims claims.jsonl --index my-index --k 100 --json',
  ])
    .argument('[claim...]', 'one sentence, in quotes')
    .option('--claims <file>', 'JSON Lines of {id?, claim, asOf?}; "-" is standard input')
    .option('--index <dir>', 'an index folder (default: the corpus that comes with deskcheck)')
    .option('--k <n>', 'sources to list', parseCount, 100)
    .option('--json', 'print {id, hits: [{document, passage, score}]}, a claim a line')
    .action(async (words: string[], options: Omit<SearchCall, 'words'>) => {
      const { runSearch } = await import('./commands/search.ts')
      end(await runSearch({ ...options, words }, terminal))
    })

  describeCommand('stance', 'Judge pairs of claim and evidence, without an index.', [
    'deskcheck stance --pairs pairs.jsonl --json',
    'echo \'{"id":1,"claim":"It rained.","evidence":"It did not rain."}\' | deskcheck stance --pairs -',
  ])
    .requiredOption('--pairs <file>', 'JSON Lines of {id?, claim, evidence}; "-" is standard input')
    .option('--json', 'print {id, supports, refutes, neutral, reasons}, a pair a line')
    .action(async (options: StanceCall) => {
      const { runStance } = await import('./commands/stance.ts')
      end(await runStance(options, terminal))
    })

  describeCommand('serve', 'Serve an index over HTTP on this machine, with the real Worker.', [
    'deskcheck serve',
    'deskcheck serve --index my-index --port 8788',
  ])
    .option('--index <dir>', 'an index folder (default: the corpus that comes with deskcheck)')
    .option('--port <n>', 'port on 127.0.0.1; 0 takes any free one', parsePort, 8787)
    .option('--verbose', "show wrangler's own output and the Worker's log")
    .action(async (options: ServeCall) => {
      const { runServe } = await import('./commands/serve.ts')
      end(await runServe(options, terminal))
    })

  describeCommand('slack-try', 'Send a signed /factcheck to a running server, without Slack.', [
    'SLACK_SIGNING_SECRET=try deskcheck slack-try Abramovich attended the Istanbul talks',
    'deskcheck slack-try "share: as of 2022-03-30 It rained" --url http://127.0.0.1:8788 --json',
  ])
    .argument('[text...]', 'what stands after /factcheck; nothing asks for help')
    .option('--url <url>', 'the server', 'http://127.0.0.1:8787')
    .option('--json', 'print the message as Slack would get it')
    .action(async (words: string[], options: Omit<SlackTryCall, 'words'>) => {
      const { runSlackTry } = await import('./commands/slack-try.ts')
      end(await runSlackTry({ ...options, words }, terminal))
    })

  describeCommand('hook-try', 'Send a signed webhook to a running server, without its CMS.', [
    'deskcheck hook-try generic article.json',
    'deskcheck hook-try ghost post-published.json --url http://127.0.0.1:8788 --json',
  ])
    .argument('<system>', 'ghost, contentful, sanity, wordpress or generic')
    .argument('<file>', 'the JSON that the system sends; "-" is standard input')
    .option('--url <url>', 'the server', 'http://127.0.0.1:8787')
    .option('--wait <seconds>', 'how long to wait for the callback', parseCount, 60)
    .option('--json', 'print the callback as it came')
    .action(async (system: string, file: string, options: Omit<HookTryCall, 'system' | 'file'>) => {
      const { runHookTry } = await import('./commands/hook-try.ts')
      end(await runHookTry({ ...options, system, file }, terminal))
    })

  describeCommand('publish', 'Put an index into Workers KV: shards first, manifest last.', [
    'deskcheck publish --index my-index --remote',
    'deskcheck publish --index my-index --remote --prune',
  ])
    .requiredOption('--index <dir>', 'the index folder')
    .option('--remote', 'publish to Cloudflare; without it, to the local KV that "serve" uses')
    .option('--prune', 'delete what neither this index nor the one before it needs')
    .action(async (options: PublishCall) => {
      const { runPublish } = await import('./commands/publish.ts')
      end(await runPublish(options, terminal))
    })

  describeCommand('key', 'Make, list and revoke API keys, which PUBLIC_ACCESS=false asks for.', [
    'deskcheck key add "web desk" --scope check article',
    'deskcheck key list --remote',
    'deskcheck key revoke 1a2b3c4d5e6f',
  ])
    .addArgument(new Argument('<action>', 'what to do').choices(['add', 'list', 'revoke']))
    .argument('[word]', 'the name of a new key, or the id of one to revoke')
    .addOption(new Option('--scope <scopes...>', 'what it is for (default: check)').choices(SCOPES))
    .option('--index <dir>', 'the index whose local server it is for (default: the shipped corpus)')
    .option('--remote', 'the server at Cloudflare, through wrangler')
    .option('--json', 'print JSON Lines')
    .action(
      async (
        action: KeyCall['action'],
        word: string | undefined,
        options: Omit<KeyCall, 'action'>,
      ) => {
        const { runKey } = await import('./commands/key.ts')
        end(await runKey({ ...options, action, ...(word === undefined ? {} : { word }) }, terminal))
      },
    )

  describeCommand('eval', 'Measure verdicts against claims whose answers are known.', [
    'deskcheck eval --claims test/claims/corpus.jsonl',
    'deskcheck eval --index my-index --claims gold.jsonl',
  ])
    .option('--index <dir>', 'an index folder (default: the corpus that comes with deskcheck)')
    .requiredOption(
      '--claims <file>',
      'JSON Lines of {id, claim, verdict: ["S"|"R"|"D"|"N"], slice, supports, conflicts}; the last three may be left out',
    )
    .option('--json', 'print the figures as one JSON object')
    .action(async (options: EvalCall) => {
      const { runEvalCommand } = await import('./commands/eval.ts')
      end(await runEvalCommand(options, terminal))
    })

  return program
}

function formatExamples(examples: readonly string[]): string {
  const title = examples.length === 1 ? 'Example:' : 'Examples:'
  return `\n${title}\n${examples.map((example) => `  $ ${example}`).join('\n')}\n`
}

/** `help check` is `check --help`; an unknown command stands alone, so that no help hides it. */
function spellOutHelp(words: readonly string[], program: Command): string[] {
  const [first = '', ...rest] = words
  const isCommand = (word: string) => program.commands.some((each) => each.name() === word)
  if (first.startsWith('-') || isCommand(first)) return [...words]
  if (first !== 'help') return [first]
  const [topic] = rest
  if (topic === undefined) return ['--help']
  return isCommand(topic) ? [topic, '--help'] : [topic]
}

/** "error: unknown option '--ot'\n(Did you mean --out?)" → one line, without the prefix. */
function wordWrongCall(error: CommanderError): string {
  const said = error.message
    .replace(/^error: /, '')
    .replaceAll('\n', ' ')
    .trim()
  const isSentence = error.code === 'commander.unknownOption' && /'-[^']* /.test(said)
  return isSentence ? `${said}; put -- before a claim that begins with a dash` : said
}

function parseCount(word: string): number {
  const count = /^\d{1,9}$/.test(word) ? Number(word) : 0
  if (count < 1) throw new InvalidArgumentError('It must be a whole number from 1 up.')
  return count
}

function parsePort(word: string): number {
  const port = /^\d{1,5}$/.test(word) ? Number(word) : 65_536
  if (port > 65_535) throw new InvalidArgumentError('It must be a whole number from 0 to 65535.')
  return port
}

function parseDate(word: string): string {
  if (toDayNumber(word) === null) {
    throw new InvalidArgumentError('It must be a date such as 2022-03-29.')
  }
  return word
}

function readVersion(): string {
  const text = readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}
