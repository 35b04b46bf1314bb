// The rooms of src/ and who may import whom. src/README.md explains the table; change both together.
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const source = fileURLToPath(new URL('../../src', import.meta.url))

/**
 * What each room may import beside itself, `result.ts` and `digest.ts`. "room/types" allows the types file alone,
 * and only with `import type` or for the constants that stand in it.
 */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  result: [],
  digest: [],
  text: [],
  clutter: [],
  draft: ['text', 'clutter'],
  index: ['text'],
  retrieve: ['text', 'index'],
  stance: ['text'],
  verdict: ['text', 'index/types', 'stance/types'],
  check: ['text', 'index', 'retrieve', 'stance', 'verdict'],
  'cover-dates': ['text', 'index'],
  'list-sources': ['text', 'index', 'retrieve'],
  store: ['index'],
  'check-article': ['check', 'draft', 'index/types', 'stance', 'text', 'verdict/types'],
  schema: ['stance/types', 'verdict/types', 'draft/types'],
  view: ['schema'],
  web: ['view', 'client', 'schema'],
  client: ['schema'],
  // The client's types are made from the schemas that OpenAPI describes.
  assets: ['http'],
  wire: ['schema'],
  access: ['schema', 'wire'],
  http: [
    'check',
    'check-article',
    'cover-dates',
    'list-sources',
    'schema',
    'view',
    'index/types',
    'wire',
    'access',
  ],
  slack: ['check', 'schema', 'view', 'wire'],
  embed: ['check', 'schema', 'view', 'wire'],
  compile: ['text', 'clutter', 'index', 'store'],
  hooks: ['check', 'check-article', 'schema', 'wire'],
  engine: ['access', 'check', 'check-article', 'http', 'index', 'stance', 'store'],
  worker: ['engine', 'check', 'check-article', 'http', 'embed', 'slack', 'hooks', 'schema'],
  cli: [
    ...['text', 'index', 'retrieve', 'stance', 'verdict', 'check', 'store', 'schema', 'compile'],
    ...['clutter', 'draft', 'check-article', 'http', 'slack', 'hooks', 'wire', 'access'],
  ],
}

/** Rooms that browsers load: of other rooms they take types alone, so that no library comes along. */
const TYPES_ONLY = new Set(['view', 'web', 'client'])
/** What browsers load of other rooms nonetheless: these keep to the same rule. */
const LOADED = new Set(['view', 'client'])
/** Files that every room may import. */
const BASE = new Set(['result', 'digest'])
/** Rooms that never reach a Worker. */
const NODE_ROOMS = new Set(['compile', 'cli', 'assets'])
/** Files of other rooms that only Node loads: the folder store, and what made the judge's data. */
const NODE_FILES = /^(store\/folder|stance\/training\/)/

interface Import {
  readonly specifier: string
  readonly isTypeOnly: boolean
}

interface SourceFile {
  /** Path below src/, with forward slashes. */
  readonly path: string
  readonly room: string
  readonly imports: readonly Import[]
}

describe('the import reader', () => {
  it('finds every form of import and nothing in comments or strings', () => {
    const code = [
      "import a from './a.ts'",
      "import type { B } from './b.ts'",
      "import {\n  c,\n  type D,\n} from './c.ts'",
      "import './d.ts'",
      "export { e } from './e.ts'",
      "export type * from './f.ts'",
      "export * from './g.ts'",
      "const h = await import('./h.ts')",
      "// import i from './i.ts'",
      "/* import j from './j.ts' */",
      'const k = "import k from \'./k.ts\'"',
      "const l = `import l from './l.ts'`",
      "import { type M, type N } from './m.ts'",
      "const slashes = 'https://x'; import o from './o.ts'",
    ].join('\n')
    const found = readImports(code)
    expect(found.map(({ specifier }) => specifier.slice(2, 3)).join('')).toBe('abcdefghmo')
    expect(
      found.filter(({ isTypeOnly }) => isTypeOnly).map((i) => i.specifier.slice(2, 3)),
    ).toEqual(['b', 'f', 'm'])
  })
})

describe('the rooms of src/', () => {
  const files = readFiles()

  it('are all in the table', () => {
    const rooms = new Set(files.map(({ room }) => room))
    expect([...rooms].filter((room) => TABLE[room] === undefined)).toEqual([])
    expect(files.length).toBeGreaterThan(20)
  })

  it('import only what the table allows', () => {
    const breaches = files.flatMap((file) =>
      resolveImports(file).flatMap(({ path, isTypeOnly }) => {
        const room = roomOf(path)
        if (room === file.room || BASE.has(room)) return []
        if (TYPES_ONLY.has(file.room) && !LOADED.has(room) && !isTypeOnly)
          return [`${file.path} loads ${path}`]
        const allowed = TABLE[file.room] ?? []
        const isAllowed =
          allowed.includes(room) ||
          (allowed.includes(`${room}/types`) && path === `${room}/types.ts`)
        return isAllowed ? [] : [`${file.path} imports ${path}`]
      }),
    )
    expect(breaches).toEqual([])
  })

  it('give browsers no more of the embed than its card, its element and the view', () => {
    const isShipped = (path: string): boolean => /^(view|embed\/(card|element))\//.test(path)
    const breaches = files
      .filter(({ path }) => isShipped(path))
      .flatMap((file) =>
        file.imports
          .filter(({ isTypeOnly }) => !isTypeOnly)
          .filter(({ specifier }) => !isShipped(posix.join(dirname(file.path), specifier)))
          .map(({ specifier }) => `${file.path} loads ${specifier}`),
      )
    expect(breaches).toEqual([])
  })

  it('import each other only at files that exist', () => {
    const known = new Set(files.map(({ path }) => path))
    const missing = files.flatMap((file) =>
      resolveImports(file)
        .filter(({ path }) => path.endsWith('.ts') && !known.has(path))
        .map(({ path }) => `${file.path} imports ${path}`),
    )
    expect(missing).toEqual([])
  })

  it('keep Node out of everything that the Worker loads', () => {
    const byPath = new Map(files.map((file) => [file.path, file]))
    const reached = new Set<string>(['worker.ts'])
    const breaches: string[] = []
    for (const path of reached) {
      const file = byPath.get(path)
      if (file === undefined) continue
      for (const { specifier, isTypeOnly } of file.imports) {
        const isNode = specifier.startsWith('node:') || builtinModules.includes(specifier)
        if (isNode && !isTypeOnly) breaches.push(`${path} imports ${specifier}`)
      }
      for (const { path: imported, isTypeOnly } of resolveImports(file)) {
        if (isTypeOnly) continue
        if (NODE_ROOMS.has(roomOf(imported))) breaches.push(`${path} imports ${imported}`)
        reached.add(imported)
      }
    }
    expect(breaches).toEqual([])
    expect(reached.size).toBeGreaterThan(20)
  })

  it('use Node only where a command runs', () => {
    const breaches = files
      .filter(({ path, room }) => !NODE_ROOMS.has(room) && !NODE_FILES.test(path))
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ specifier }) => specifier.startsWith('node:'))
          .map(({ specifier }) => `${path} imports ${specifier}`),
      )
    expect(breaches).toEqual([])
  })

  it('hold no cycle of imports', () => {
    expect(findCycle(files)).toBe(null)
  })
})

function readFiles(): SourceFile[] {
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => {
      const full = join(entry.parentPath, entry.name)
      const path = relative(source, full).split(sep).join('/')
      return { path, room: roomOf(path), imports: readImports(readFileSync(full, 'utf8')) }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The first folder below src/, or the name of a file that stands there itself. */
function roomOf(path: string): string {
  const [first = ''] = path.split('/')
  return first.replace(/\.ts$/, '')
}

/** Import and re-export statements and literal dynamic imports, comments and other strings left out. */
function readImports(code: string): Import[] {
  const statement =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?:^|(?<=[;\n]))\s*(?:import|export)\b([^'"`;()=]*?)(?:\bfrom\s*)?'([^'\n]+)'|\bimport\(\s*'([^'\n]+)'\s*\)|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/g
  return [...code.matchAll(statement)].flatMap(([, clause, named, dynamic]) => {
    const specifier = named ?? dynamic
    if (specifier === undefined) return []
    return [{ specifier, isTypeOnly: isTypeClause(clause ?? '') }]
  })
}

/** True of `type { … }`, `type * as x` and of braces that hold types alone. */
function isTypeClause(clause: string): boolean {
  if (/^\s*type\b(?!\s*(?:,|from))/.test(clause)) return true
  const braces = /^\s*\{([^}]*)\}\s*$/.exec(clause)
  const names = (braces?.[1] ?? '').split(',').filter((name) => name.trim() !== '')
  return names.length > 0 && names.every((name) => /^\s*type\s/.test(name))
}

function resolveImports(file: SourceFile): { path: string; isTypeOnly: boolean }[] {
  return file.imports
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier, isTypeOnly }) => ({
      path: posix.normalize(posix.join(dirname(file.path), specifier)),
      isTypeOnly,
    }))
}

/** One cycle of imports as a path of files, types counted too; null where there is none. */
function findCycle(files: readonly SourceFile[]): string | null {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const done = new Set<string>()
  const trail: string[] = []
  const visit = (path: string): string | null => {
    const at = trail.indexOf(path)
    if (at !== -1) return [...trail.slice(at), path].join(' → ')
    const file = byPath.get(path)
    if (file === undefined || done.has(path)) return null
    trail.push(path)
    for (const imported of resolveImports(file)) {
      const cycle = visit(imported.path)
      if (cycle !== null) return cycle
    }
    trail.pop()
    done.add(path)
    return null
  }
  for (const { path } of files) {
    const cycle = visit(path)
    if (cycle !== null) return cycle
  }
  return null
}
