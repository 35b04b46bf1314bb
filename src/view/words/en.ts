// English.
import type { Words } from './types.ts'

export const ENGLISH: Words = {
  tag: 'en-GB',
  verdicts: {
    supported: 'Supported',
    refuted: 'Contradicted',
    disputed: 'Sources disagree',
    not_enough_evidence: 'Not enough evidence',
  },
  meanings: {
    supported: 'Reports in the archive say what the claim says.',
    refuted: 'Reports in the archive say otherwise.',
    disputed: 'Some reports in the archive say what the claim says, others say otherwise.',
    not_enough_evidence:
      'No report in the archive decides the claim. That is not evidence against it.',
  },
  sides: { supporting: 'Supporting', conflicting: 'Conflicting', related: 'Related' },
  reasons: {
    number: 'Number',
    date: 'Date',
    location: 'Place',
    name: 'Name',
    negation: 'Negation',
    antonym: 'Opposite',
    role: 'Who did what',
    attribution: 'Who said it',
    wording: 'Wording',
  },
  claim: 'Claim',
  undated: 'undated',
  asOf: (date) => `As of ${date}`,
  confidence: (percent) => `Confidence ${percent}%`,
  sources: (count) => (count === 1 ? '1 source' : `${count} sources`),
  origins: (count) => (count === 1 ? '1 independent origin' : `${count} independent origins`),
  moreSources: (count) => (count === 1 ? '1 more source' : `${count} more sources`),
  difference: (claim, evidence) => `the claim has “${claim}”, the source “${evidence}”`,
  archive: (documents) =>
    `Checked against an archive of ${documents} sources. A verdict says what they say, nothing else.`,
  newTab: 'opens in a new tab',
  openCheck: 'Open this check',
  loading: 'Checking the claim …',
  noSources: 'No source in the archive speaks about this claim.',
  failed: 'The claim could not be checked now. Nothing was ruled on.',
  factCheck: 'Fact-check',
}
