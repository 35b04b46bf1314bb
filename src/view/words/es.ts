// Spanish.
import type { Words } from './types.ts'

export const SPANISH: Words = {
  tag: 'es',
  verdicts: {
    supported: 'Respaldado',
    refuted: 'Contradicho',
    disputed: 'Las fuentes discrepan',
    not_enough_evidence: 'Pruebas insuficientes',
  },
  meanings: {
    supported: 'Artículos del archivo dicen lo que dice la afirmación.',
    refuted: 'Artículos del archivo dicen otra cosa.',
    disputed: 'Unos artículos del archivo dicen lo que dice la afirmación y otros, lo contrario.',
    not_enough_evidence:
      'Ningún artículo del archivo decide la cuestión. Eso no prueba nada en su contra.',
  },
  sides: { supporting: 'A favor', conflicting: 'En contra', related: 'Sobre el tema' },
  reasons: {
    number: 'Número',
    date: 'Fecha',
    location: 'Lugar',
    name: 'Nombre',
    negation: 'Negación',
    antonym: 'Contrario',
    role: 'Quién hizo qué',
    attribution: 'Quién lo dijo',
    wording: 'Redacción',
  },
  claim: 'Afirmación',
  undated: 'sin fecha',
  asOf: (date) => `A fecha de ${date}`,
  confidence: (percent) => `Confianza: ${percent} %`,
  sources: (count) => (count === 1 ? '1 fuente' : `${count} fuentes`),
  origins: (count) => (count === 1 ? '1 origen independiente' : `${count} orígenes independientes`),
  moreSources: (count) => (count === 1 ? '1 fuente más' : `${count} fuentes más`),
  difference: (claim, evidence) => `la afirmación dice «${claim}»; la fuente, «${evidence}»`,
  archive: (documents) =>
    `Comprobado en un archivo de ${documents} fuentes. El veredicto dice lo que ellas dicen, nada más.`,
  newTab: 'se abre en una pestaña nueva',
  openCheck: 'Abrir esta comprobación',
  loading: 'Comprobando la afirmación …',
  noSources: 'Ninguna fuente del archivo habla de esta afirmación.',
  failed: 'No se pudo comprobar la afirmación en este momento. No hay veredicto.',
  factCheck: 'Verificación',
}
