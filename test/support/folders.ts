import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const PROJECT_DIR = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** Inside the project, so that the data of an interrupted run is found and cleaned by the next one. */
export const TEST_DATA_DIR = resolve(PROJECT_DIR, '.nexa', 'test-postgres')
