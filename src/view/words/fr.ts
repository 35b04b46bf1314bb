// French.
import type { Words } from './types.ts'

export const FRENCH: Words = {
  tag: 'fr',
  verdicts: {
    supported: 'Confirmé',
    refuted: 'Contredit',
    disputed: 'Sources en désaccord',
    not_enough_evidence: 'Éléments insuffisants',
  },
  meanings: {
    supported: 'Des articles des archives disent ce que dit l’affirmation.',
    refuted: 'Des articles des archives disent autre chose.',
    disputed: 'Certains articles des archives disent ce que dit l’affirmation, d’autres non.',
    not_enough_evidence:
      'Aucun article des archives ne tranche. Cela ne prouve rien contre l’affirmation.',
  },
  sides: { supporting: 'Pour', conflicting: 'Contre', related: 'Sur le sujet' },
  reasons: {
    number: 'Nombre',
    date: 'Date',
    location: 'Lieu',
    name: 'Nom',
    negation: 'Négation',
    antonym: 'Contraire',
    role: 'Qui a fait quoi',
    attribution: 'Qui l’a dit',
    wording: 'Formulation',
  },
  claim: 'Affirmation',
  undated: 'sans date',
  asOf: (date) => `Au ${date}`,
  confidence: (percent) => `Confiance ${percent} %`,
  sources: (count) => (count === 1 ? '1 source' : `${count} sources`),
  origins: (count) => (count === 1 ? '1 origine indépendante' : `${count} origines indépendantes`),
  moreSources: (count) => (count === 1 ? '1 autre source' : `${count} autres sources`),
  difference: (claim, evidence) => `l’affirmation dit « ${claim} », la source « ${evidence} »`,
  archive: (documents) =>
    `Vérifié dans des archives de ${documents} sources. Le verdict dit ce qu’elles disent, rien d’autre.`,
  newTab: 'ouvre un nouvel onglet',
  openCheck: 'Ouvrir cette vérification',
  loading: 'Vérification en cours …',
  noSources: 'Aucune source des archives ne parle de cette affirmation.',
  failed: 'L’affirmation n’a pas pu être vérifiée pour l’instant. Aucun verdict n’a été rendu.',
  factCheck: 'Vérification',
}
