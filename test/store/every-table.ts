import type { Database } from '../../src/store/database.ts'

/** The tables of a database with their columns, as the engine itself tells them; our own list of steps is not one of them. */
export const columnsOf = async (database: Database): Promise<ReadonlyMap<string, readonly string[]>> => {
  const sql =
    database.engine === 'sqlite'
      ? `select m.name as name, c.name as col from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and m.name not like 'sqlite_%'`
      : 'select table_name as name, column_name as col from information_schema.columns where table_schema = current_schema()'
  const found = new Map<string, string[]>()
  for (const { name, col } of await database.all<{ name: string; col: string }>(sql)) found.set(name, [...(found.get(name) ?? []), col])
  found.delete('dateline_migrations')
  return found
}

/** One row in every table for each of the places, ids made of `mark`; keys of other tables hold. */
export const fillEveryTable = async (database: Database, place: readonly [string, string, string], mark: string): Promise<void> => {
  const { tables } = await import('../../src/store/tables.ts')
  const columns = await columnsOf(database)
  const [platform, workspace, channel] = place
  const fixed: Readonly<Record<string, string>> = { platform, workspace, channel }
  for (const table of tables) {
    const names = columns.get(table.name) ?? []
    const types = await typesOf(database, table.name)
    const fillOf = (name: string): string | number => {
      if (fixed[name] !== undefined) return fixed[name]
      if (types.get(name) !== 'text') return 1_763_925_600_000
      // What other tables point to has the mark itself for its key.
      if (/^(article|briefing)$/.test(name) && !table.ofChannel) return JSON.stringify({ mark })
      return mark
    }
    const places = names.map((_, i) => `$${i + 1}`)
    await database.run(
      `insert into ${table.name} (${names.join(', ')}) values (${places.join(', ')}) on conflict do nothing`,
      names.map(fillOf),
    )
  }
}

const typesOf = async (database: Database, table: string): Promise<ReadonlyMap<string, string>> => {
  const sql =
    database.engine === 'sqlite'
      ? 'select name, lower(type) as type from pragma_table_info($1)'
      : 'select column_name as name, data_type as type from information_schema.columns where table_schema = current_schema() and table_name = $1'
  const rows = await database.all<{ name: string; type: string }>(sql, [table])
  return new Map(rows.map(({ name, type }) => [name, type]))
}
