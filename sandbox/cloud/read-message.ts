import type { z } from 'zod'
import { CloudError } from './cloud-error.ts'
import { type Message, type MessageType, messageSchemas, readSchema } from './message-schema.ts'

/** The first thing that is wrong, as the real one says it: unknown keys, what is missing, and what is bad differ in code. */
function refuseIssue(issue: z.core.$ZodIssue | undefined): CloudError {
  const path = (issue?.path ?? []).map(String)
  const name = path.join('.')
  if (issue?.code === 'unrecognized_keys')
    return new CloudError(100, `Unexpected key "${issue.keys[0]}" on param "${name}".`)
  if (issue?.code === 'invalid_type' && issue.message.includes('undefined'))
    return new CloudError(131008, `The parameter ${name} is required.`)
  return new CloudError(131009, `${name} ${issue?.message ?? 'is not valid'}`)
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw refuseIssue(parsed.error.issues[0])
}

const isKnownType = (type: unknown): type is MessageType =>
  typeof type === 'string' && Object.hasOwn(messageSchemas, type)

export function readMessage(value: Record<string, unknown>): Message {
  const type = value.type ?? 'text'
  if (!isKnownType(type)) throw new CloudError(131051, `Message type ${String(type)} is not supported.`)
  return parse(messageSchemas[type], value)
}

export function readReceipt(value: Record<string, unknown>): z.infer<typeof readSchema> {
  return parse(readSchema, value)
}

/** A JSON object, as everything that is not a file must be. */
export function readObject(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString())
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {}
  throw new CloudError(100, 'The body is not a JSON object.')
}
