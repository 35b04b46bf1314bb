// The parts of speech that wink-nlp finds, for what is made from text by script. It is no dependency of this project:
// npm install --no-save wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1

export interface TaughtWord {
  readonly text: string
  /** Universal part of speech: NOUN, VERB, AUX, … */
  readonly pos: string
  readonly lemma: string
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
}

export interface Teacher {
  /** Words and marks of the text, in order. */
  read(text: string): TaughtWord[]
}

interface Tokens {
  out(helper?: unknown): string[]
}
interface Wink {
  readDoc(text: string): { tokens(): Tokens }
  readonly its: { readonly pos: unknown; readonly lemma: unknown }
}

export async function openTeacher(): Promise<Teacher> {
  const names = ['wink-nlp', 'wink-eng-lite-web-model']
  const [library, model] = await Promise.all(names.map((name) => import(name)))
  const wink: Wink = library.default(model.default, ['sbd', 'pos'])
  return {
    read: (text) => {
      const tokens = wink.readDoc(text).tokens()
      const tags = tokens.out(wink.its.pos)
      const lemmas = tokens.out(wink.its.lemma)
      const words: TaughtWord[] = []
      let from = 0
      for (const [index, token] of tokens.out().entries()) {
        const start = text.indexOf(token, from)
        if (start === -1) continue
        from = start + token.length
        words.push({
          text: token,
          pos: tags[index] ?? '',
          lemma: lemmas[index] ?? '',
          start,
          end: from,
        })
      }
      return words
    },
  }
}
