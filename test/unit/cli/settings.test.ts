// Which settings reach the Worker, from where, and what a wrong one is told.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSettings, SETTING_NAMES } from '../../../src/cli/settings.ts'

describe('settings', () => {
  it('come from the shell, then from .dev.vars, by name alone', () => {
    const shell = { SLACK_SIGNING_SECRET: 'of the shell', PATH: '/bin', CLOUDFLARE_API_TOKEN: 'no' }
    const file =
      'SLACK_SIGNING_SECRET=of the file\nCALLBACK_SECRET="a$b#c"\nOTHER=1\nSOURCE_TEXT=\n'
    expect(readSettings(shell, file)).toEqual({
      ok: true,
      value: { SLACK_SIGNING_SECRET: 'of the shell', CALLBACK_SECRET: 'a$b#c' },
    })
  })

  it.each([
    [{ PUBLIC_ACCESS: 'no' }, '', 'PUBLIC_ACCESS must be true or false, not "no"'],
    [{ AI_JUDGE_MAX_PAIRS: '-1' }, '', 'AI_JUDGE_MAX_PAIRS must be a whole number, not "-1"'],
    [{}, 'SOURCE_TEXT=some', 'SOURCE_TEXT must be full or excerpt, not "some"'],
  ])('that are wrong are named', (shell, file, error) => {
    expect(readSettings(shell, file)).toEqual({ ok: false, error })
  })

  it('all stand in .dev.vars.example, which sets none of them', () => {
    const example = readFileSync(new URL('../../../.dev.vars.example', import.meta.url), 'utf8')
    const named = [...example.matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name)
    expect(new Set(named)).toEqual(new Set(SETTING_NAMES))
    expect(readSettings({}, example)).toEqual({ ok: true, value: {} })
  })
})
