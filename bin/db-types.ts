// Writes db/schema.ts from the migrated schema: run it after adding a migration. Uses a database of its own.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { writeSchemaTypes } from '#/platform/schema-types.store.ts'
import { withFreshDatabase } from '../test/kit/fresh-database.ts'

const text = await withFreshDatabase(({ pool }) => writeSchemaTypes(pool))
writeFileSync(fileURLToPath(new URL('../db/schema.ts', import.meta.url)), text)
