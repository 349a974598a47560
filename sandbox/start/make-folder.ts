import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs'
import { errorText, StartTrouble } from './trouble.ts'

/**
 * A folder for our own files. When we are root the server runs as somebody else, who must be able to pass
 * through, but never to list what is inside; every file in it has its own narrow mode.
 */
export function makeFolder(path: string): void {
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700
  try {
    // Set once more, because the mask of the user's shell takes bits away.
    if (mkdirSync(path, { recursive: true, mode }) !== undefined) chmodSync(path, mode)
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new StartTrouble(`Cannot write to ${path}, where the project keeps its data: ${errorText(error)}`)
  }
}
