import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { defaultSite } from '#/articles/settings/default-site.ts'
import { readSiteSettings, type SiteSettingsReading } from '#/articles/settings/read-site-settings.ts'

/** The settings an office starts with, from `site.yaml` in its folder; without one only its name is known. */
export async function loadSiteSettings(officeDir: string, name: string): Promise<SiteSettingsReading> {
  try {
    return readSiteSettings(parse(await readFile(join(officeDir, 'site.yaml'), 'utf8')), name)
  } catch (error) {
    const settings = defaultSite(name)
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { settings, problems: [] }
    return { settings, problems: [`site.yaml 读不懂：${(error as Error).message}`] }
  }
}
