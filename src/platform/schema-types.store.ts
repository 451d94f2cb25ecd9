import type pg from 'pg'
import { type SchemaColumn, schemaTypes } from '#/platform/schema-types.ts'

/** The text `db/schema.ts` must have for this migrated database. pg-boss keeps its tables in a schema of its own; they are not ours. */
export async function writeSchemaTypes(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<SchemaColumn>(`
    select c.table_name as table, c.column_name as column, c.udt_name as type,
           c.is_nullable = 'YES' as nullable,
           c.column_default is not null or c.identity_generation = 'BY DEFAULT' as "hasDefault",
           c.identity_generation is not distinct from 'ALWAYS' or c.is_generated = 'ALWAYS' as computed
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type in ('BASE TABLE', 'VIEW')
     order by c.table_name, c.ordinal_position`)
  return schemaTypes(rows)
}
