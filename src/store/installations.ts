import type { PlatformName } from '../ports/chat.ts'
import type { Installation, InstallationStore } from '../ports/workspaces.ts'
import type { Database } from './database.ts'
import type { Seal } from './seal.ts'

interface InstallationRow {
  readonly platform: PlatformName
  readonly workspace: string
  readonly sealed: string
  readonly installed_at: number
}

const aboutOf = ({ platform, workspace }: Pick<Installation, 'platform' | 'workspace'>): string => `${platform} ${workspace}`

/** Installations, what they grant encrypted. An older one never takes the place of a newer. */
export const createInstallationStore = (database: Database, seal: Seal): InstallationStore => ({
  save: async (installation) => {
    const { platform, workspace, grant, at } = installation
    await database.run(
      `insert into installations (platform, workspace, sealed, installed_at) values ($1, $2, $3, $4)
       on conflict (platform, workspace) do update set sealed = excluded.sealed, installed_at = excluded.installed_at, part_of = null
       where installations.installed_at <= excluded.installed_at`,
      [platform, workspace, seal.close(grant, aboutOf(installation)), at],
    )
  },
  find: async (platform, workspace) => {
    const [row] = await database.all<InstallationRow>(
      `select * from installations where platform = $1 and part_of is null
       and workspace in ($2, (select part_of from installations where platform = $1 and workspace = $2))`,
      [platform, workspace],
    )
    return row ? { platform, workspace: row.workspace, grant: seal.open(row.sealed, aboutOf(row)), at: row.installed_at } : null
  },
  join: async (platform, workspace, organization, at) => {
    await database.run(
      `insert into installations (platform, workspace, sealed, installed_at, part_of) values ($1, $2, $3, $4, $5)
       on conflict (platform, workspace) do nothing`,
      [platform, workspace, seal.close('', aboutOf({ platform, workspace })), at, organization],
    )
  },
  exchange: async (installation, grant) => {
    const { platform, workspace, at } = installation
    const sql = 'update installations set sealed = $1 where platform = $2 and workspace = $3 and installed_at = $4'
    return (await database.run(sql, [seal.close(grant, aboutOf(installation)), platform, workspace, at])) > 0
  },
  remove: async (platform, workspace, before) => {
    const gone = await database.all<{ workspace: string }>(
      `delete from installations where platform = $1 and (workspace = $2 and installed_at < $3 or part_of = $2 and not exists (
         select 1 from installations as whole where whole.platform = $1 and whole.workspace = $2 and whole.installed_at >= $3))
       returning workspace`,
      [platform, workspace, before],
    )
    return gone.map((row) => row.workspace).sort()
  },
  renew: async () => {
    const rows = await database.all<InstallationRow>(`select * from installations where sealed not like $1 escape '!'`, [
      `${seal.newest.replace(/[_%!]/g, '!$&')}%`,
    ])
    let renewed = 0
    for (const row of rows) {
      // Only if nobody has installed it anew meanwhile.
      renewed += await database.run('update installations set sealed = $1 where platform = $2 and workspace = $3 and sealed = $4', [
        seal.close(seal.open(row.sealed, aboutOf(row)), aboutOf(row)),
        ...[row.platform, row.workspace, row.sealed],
      ])
    }
    return renewed
  },
})
