// Says whether two quantities can both be true of one thing. It looks at figures and units only.
import type { Quantity } from './types.ts'

export type QuantityRelation = 'equal' | 'compatible' | 'different' | 'incomparable'

/**
 * How far an open interval reaches in practice: a newsroom that writes "more than 3.8 million"
 * knows no figure above half as much again, and "up to 200" means no fewer than half of it.
 */
const REACH = 1.5

function reachOf(quantity: Quantity): readonly [number, number] {
  const { low, high } = quantity
  if (high === Number.POSITIVE_INFINITY) return [low, low > 0 ? low * REACH : high]
  const isOpenBelow = low === 0 && high > 0 && quantity.modifier !== null && quantity.value !== 0
  return isOpenBelow ? [high / (REACH + 0.5), high] : [low, high]
}

/**
 * The relation of the figures alone, whatever their kinds and units: "equal" when stated alike,
 * "compatible" when the intervals (open ends bounded by 1.5×, or half) overlap, else "different".
 */
export function compareFigures(
  left: Quantity,
  right: Quantity,
): 'equal' | 'compatible' | 'different' {
  if (left.low === right.low && left.high === right.high) return 'equal'
  const [leftLow, leftHigh] = reachOf(left)
  const [rightLow, rightHigh] = reachOf(right)
  // A relative millionth forgives unit conversion.
  const dust = 1e-6 * Math.max(Math.abs(left.value), Math.abs(right.value))
  if (leftLow > rightHigh + dust || rightLow > leftHigh + dust) return 'different'
  const areExact = left.low === left.high && right.low === right.high
  return areExact ? 'equal' : 'compatible'
}

/**
 * The relation of two quantities. "incomparable": other kind (a percentage and a count), other
 * currency, other base unit, or other counted noun (an absent unit fits any of its kind; synonyms
 * of nouns are the caller's business, see `compareFigures`).
 */
export function compareQuantities(left: Quantity, right: Quantity): QuantityRelation {
  if (left.kind !== right.kind) {
    // A bare figure may be short for anything counted or measured: "5,000" and "5,000 km".
    const bare = left.kind === 'cardinal' && left.unit === null ? right : left
    const other = bare === right ? left : right
    const isBare = other.kind === 'cardinal' && other.unit === null
    if (!isBare || bare.kind === 'ordinal' || bare.kind === 'percent') return 'incomparable'
    return compareFigures(left, right)
  }
  if (left.unit !== null && right.unit !== null && left.unit !== right.unit) return 'incomparable'
  if (left.kind === 'percent' && left.unit !== right.unit) return 'incomparable'
  return compareFigures(left, right)
}
