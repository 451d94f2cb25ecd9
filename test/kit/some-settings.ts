import { readSettings, type Settings } from '#/platform/settings.ts'

/** The settings of an environment with nothing in it, and what a test wants to be otherwise. */
export function someSettings(other: Partial<Settings> = {}): Settings {
  const read = readSettings({})
  if (!read.ok) throw new Error('the defaults must be allowed')
  return { ...read.settings, ...other }
}
