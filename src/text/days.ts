// Calendar arithmetic on day numbers (days since 1970-01-01, proleptic Gregorian, UTC).
// No Date objects: the core knows no clock and no time zone.
import type { DayNumber } from './types.ts'

const DAYS_PER_ERA = 146_097

/** A calendar day; `month` counts from 1. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/**
 * The day number of a calendar day; days and months beyond their range carry over.
 * H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 */
export function dayOf(year: number, month: number, day: number): DayNumber {
  const carried = year + Math.floor((month - 1) / 12)
  const monthIndex = (((month - 1) % 12) + 12) % 12
  const shifted = monthIndex < 2 ? carried - 1 : carried
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((monthIndex + 10) % 12) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - 719_468
}

/** The calendar day of a day number (Hinnant's civil_from_days). */
export function civilOf(dayNumber: DayNumber): CivilDate {
  const shifted = dayNumber + 719_468
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** Days in a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1)
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]([01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:[.,]\d{1,9})?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/i

/**
 * The day of an ISO date or date-time, as written (a zone does not move the day).
 * `null` where it is none, e.g. "2022-02-30", "March 3".
 */
export function toDayNumber(iso: string): DayNumber | null {
  if (iso.length > 40) return null
  const match = ISO.exec(iso.trim())
  if (match === null) return null
  const year = Number(match[1])
  const month = Number(match[2])
  const day = Number(match[3])
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return dayOf(year, month, day)
}

/** "2022-03-29"; years beyond 0…9999 get a sign and more digits, as ISO 8601 has it. */
export function toIsoDate(day: DayNumber): string {
  const civil = civilOf(day)
  const digits = String(Math.abs(civil.year)).padStart(4, '0')
  const year =
    civil.year < 0 ? `-${digits.padStart(6, '0')}` : civil.year > 9999 ? `+${digits}` : digits
  return `${year}-${String(civil.month).padStart(2, '0')}-${String(civil.day).padStart(2, '0')}`
}
