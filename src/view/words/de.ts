// German.
import type { Words } from './types.ts'

export const GERMAN: Words = {
  tag: 'de',
  verdicts: {
    supported: 'Belegt',
    refuted: 'Widersprochen',
    disputed: 'Quellen widersprechen sich',
    not_enough_evidence: 'Zu wenig Belege',
  },
  meanings: {
    supported: 'Berichte im Archiv sagen, was die Behauptung sagt.',
    refuted: 'Berichte im Archiv sagen etwas anderes.',
    disputed: 'Einige Berichte im Archiv sagen, was die Behauptung sagt, andere etwas anderes.',
    not_enough_evidence:
      'Kein Bericht im Archiv entscheidet über die Behauptung. Das spricht nicht gegen sie.',
  },
  sides: { supporting: 'Dafür', conflicting: 'Dagegen', related: 'Zum Thema' },
  reasons: {
    number: 'Zahl',
    date: 'Datum',
    location: 'Ort',
    name: 'Name',
    negation: 'Verneinung',
    antonym: 'Gegenteil',
    role: 'Wer tat was',
    attribution: 'Wer es sagte',
    wording: 'Wortlaut',
  },
  claim: 'Behauptung',
  undated: 'ohne Datum',
  asOf: (date) => `Stand ${date}`,
  confidence: (percent) => `Sicherheit ${percent} %`,
  sources: (count) => (count === 1 ? '1 Quelle' : `${count} Quellen`),
  origins: (count) => (count === 1 ? '1 unabhängiger Ursprung' : `${count} unabhängige Ursprünge`),
  moreSources: (count) => (count === 1 ? '1 weitere Quelle' : `${count} weitere Quellen`),
  difference: (claim, evidence) =>
    `in der Behauptung steht „${claim}“, in der Quelle „${evidence}“`,
  archive: (documents) =>
    `Geprüft an einem Archiv mit ${documents} Quellen. Das Urteil sagt, was sie sagen, mehr nicht.`,
  newTab: 'öffnet einen neuen Tab',
  openCheck: 'Diese Prüfung öffnen',
  loading: 'Die Behauptung wird geprüft …',
  noSources: 'Keine Quelle im Archiv spricht über diese Behauptung.',
  failed: 'Die Behauptung konnte gerade nicht geprüft werden. Es gibt kein Urteil.',
  factCheck: 'Faktencheck',
}
