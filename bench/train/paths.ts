import path from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../../', import.meta.url))

/** A file of the shared data folder: `DATA`, or `../shared/data` beside the project. */
export const inData = (file: string): string => path.join(process.env.DATA ?? path.join(project, '../shared/data'), file)

/** A file of the project. */
export const inProject = (file: string): string => path.join(project, file)

/** A file of the models' folder. */
export const inModels = (file: string): string => path.join(project, 'src/annotation/models', file)
