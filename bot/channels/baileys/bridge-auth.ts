import type { AuthenticationCreds, SignalDataTypeMap, SignalKeyStore } from 'baileys'
import type { AuthStore } from './socket.ts'

export type Baileys = typeof import('baileys')

/**
 * The secrets of a session as the library wants them, over a store of texts. Bytes survive as the library itself
 * writes them; `set` resolves once they are kept, because what follows is confirmed to the other side.
 */
export async function bridgeAuth(
  { initAuthCreds, BufferJSON, proto }: Pick<Baileys, 'initAuthCreds' | 'BufferJSON' | 'proto'>,
  store: AuthStore,
): Promise<{ creds: AuthenticationCreds; keys: SignalKeyStore; saveCreds(): Promise<void> }> {
  const read = (text: string): unknown => JSON.parse(text, BufferJSON.reviver)
  const write = (value: unknown): string => JSON.stringify(value, BufferJSON.replacer)
  const stored = await store.readCreds()
  const creds = stored === null ? initAuthCreds() : (read(stored) as AuthenticationCreds)
  return {
    creds,
    saveCreds: () => store.saveCreds(write(creds)),
    keys: {
      get: async <Type extends keyof SignalDataTypeMap>(type: Type, ids: string[]) => {
        const found: Record<string, SignalDataTypeMap[Type]> = {}
        for (const [id, text] of await store.readKeys(type, ids)) {
          const value = read(text)
          found[id] = (
            type === 'app-state-sync-key'
              ? proto.Message.AppStateSyncKeyData.fromObject(value as Record<string, unknown>)
              : value
          ) as SignalDataTypeMap[Type]
        }
        return found
      },
      set: (data) =>
        store.saveKeys(
          Object.entries(data).flatMap(([type, values]) =>
            Object.entries(values ?? {}).map(([id, value]) => ({
              type,
              id,
              value: value === null || value === undefined ? null : write(value),
            })),
          ),
        ),
    },
  }
}
