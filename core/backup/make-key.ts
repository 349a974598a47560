import { generateIdentity, identityToRecipient } from 'age-encryption'

/** A pair of keys. Whoever has `recipient` can make backups, whoever has `private_key` can read them. */
export async function makeKeyPair(): Promise<{ private_key: string; recipient: string }> {
  const private_key = await generateIdentity()
  return { private_key, recipient: await identityToRecipient(private_key) }
}
