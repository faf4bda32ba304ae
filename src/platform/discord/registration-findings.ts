import { REST, Routes } from 'discord.js'
import type { Finding } from '../../ports/chat.ts'
import { toPlatformError } from './errors.ts'
import { type RegisterOptions, registrationBody } from './registration.ts'

type Option = { readonly type?: number; readonly name?: string; readonly description?: string; readonly options?: readonly Option[] }

/** What people see of a command and its parts: Discord adds fields of its own to what it was given. */
const seen = ({ type = 1, name, description = '', options = [] }: Option): unknown => [type, name, description, options.map(seen)]

/** Whether the token is good, and Discord has the commands that this version has. PlatformError. */
export const registrationFindings = async ({ token, guild, api }: RegisterOptions): Promise<readonly Finding[]> => {
  const rest = new REST(api === undefined ? {} : { api }).setToken(token)
  try {
    const application = (await rest.get(Routes.currentApplication())) as { readonly id: string }
    const route = guild === null ? Routes.applicationCommands(application.id) : Routes.applicationGuildCommands(application.id, guild)
    const there = (await rest.get(route)) as readonly Option[]
    const wanted = new Set(registrationBody().map((command) => JSON.stringify(seen(command as Option))))
    const inStep = there.length === wanted.size && there.every((command) => wanted.has(JSON.stringify(seen(command))))
    return [
      { name: 'Discord: the token', ok: true, fix: '' },
      {
        name: there.length === 0 ? 'Discord: no commands are registered' : 'Discord: commands in step',
        ok: inStep,
        fix: `Tell Discord the commands of this version: npm run register -- discord${guild === null ? '' : ` --guild ${guild}`}`,
      },
    ]
  } catch (error) {
    throw toPlatformError(error, 'look at the commands')
  } finally {
    rest.clearHashSweeper()
    rest.clearHandlerSweeper()
  }
}
