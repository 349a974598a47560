import type { PurchaseCore, TelecomProvider } from '../provider.ts'

/** What a question may take where the provider that would have been asked is not set up any more. */
const TIMEOUT_MS = 30_000

/** The provider of this name, if it is set up; one that was taken out may still have purchases in doubt. */
export const findTelecom = (
  { telecoms }: Pick<PurchaseCore, 'telecoms'>,
  name: string,
): TelecomProvider | undefined => telecoms.find((telecom) => telecom.name === name)

export const timeoutOf = (core: Pick<PurchaseCore, 'telecoms'>, name: string): number =>
  findTelecom(core, name)?.timeout_ms ?? TIMEOUT_MS
