// A progress bar with rate and time left, drawn in place on a terminal and nowhere else.
import type { Output } from './terminal.ts'

export interface Progress {
  /** What is being done: "reading", "writing". */
  readonly step: string
  readonly done: number
  /** What is counted: "sources", "bytes". */
  readonly unit: string
  /** How much of the step is done, 0..1; null while nobody can know it. */
  readonly share: number | null
}

const BAR_CELLS = 24
const REDRAW_MILLISECONDS = 80

/**
 * Words one state of the bar.
 * @param elapsedSeconds since this step began
 */
export function formatProgress(
  progress: Progress,
  elapsedSeconds: number,
  columns: number,
): string {
  const { step, done, unit, share } = progress
  const rate = elapsedSeconds > 0 ? done / elapsedSeconds : 0
  const parts: string[] = [step]
  if (share !== null) {
    const full = Math.round(Math.min(1, share) * BAR_CELLS)
    parts.push(`[${'#'.repeat(full)}${'.'.repeat(BAR_CELLS - full)}]`)
    parts.push(`${Math.floor(Math.min(1, share) * 100)}%`)
  }
  parts.push(`${formatCount(done, unit)}${unit === 'bytes' ? '' : ` ${unit}`}`)
  if (rate > 0) parts.push(`${formatCount(Math.round(rate), unit)}/s`)
  if (share !== null && share > 0 && share < 1 && elapsedSeconds > 0) {
    parts.push(`${formatSeconds((elapsedSeconds * (1 - share)) / share)} left`)
  }
  return parts.join(' ').slice(0, Math.max(10, columns - 1))
}

/** 59 s, 4 min 05 s, 2 h 03 min. */
export function formatSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${whole} s`
  const two = (value: number) => String(value).padStart(2, '0')
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`
  return `${Math.floor(whole / 3600)} h ${two(Math.floor((whole % 3600) / 60))} min`
}

/** 12,345 sources; 12.3 MB. */
export function formatCount(count: number, unit: string): string {
  if (unit !== 'bytes') return count.toLocaleString('en-US')
  if (count < 1000) return `${count} B`
  if (count < 1e6) return `${(count / 1e3).toFixed(1)} kB`
  if (count < 1e9) return `${(count / 1e6).toFixed(1)} MB`
  return `${(count / 1e9).toFixed(1)} GB`
}

export interface ProgressBar {
  update(progress: Progress): void
  /** Wipes the bar, so that what follows starts on a clean line. */
  clear(): void
}

/** @param now milliseconds from any origin */
export function createProgressBar(output: Output, now: () => number): ProgressBar {
  let step = ''
  let stepStarted = 0
  let lastDrawn = Number.NEGATIVE_INFINITY
  let isShown = false
  return {
    update(progress) {
      if (!output.isTerminal) return
      const time = now()
      if (progress.step !== step) {
        step = progress.step
        stepStarted = time
      } else if (time - lastDrawn < REDRAW_MILLISECONDS) return
      lastDrawn = time
      isShown = true
      const line = formatProgress(progress, (time - stepStarted) / 1000, output.columns)
      output.write(`\r\u001b[2K${line}`)
    },
    clear() {
      if (isShown) output.write('\r\u001b[2K')
      isShown = false
      lastDrawn = Number.NEGATIVE_INFINITY
    },
  }
}
