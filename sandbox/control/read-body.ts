import type { z } from 'zod'
import type { SandboxContext } from './exchange.ts'

/** The checked body, or the answer that says what is wrong with it. */
export async function readBody<Schema extends z.ZodType>(
  context: SandboxContext,
  schema: Schema,
): Promise<{ value: z.infer<Schema> } | { refusal: Response }> {
  let body: unknown
  try {
    body = await context.req.json()
  } catch {
    return { refusal: context.json({ error: 'the body is not JSON' }, 400) }
  }
  const parsed = schema.safeParse(body)
  if (parsed.success) return { value: parsed.data }
  const error = parsed.error.issues
    .map((issue) => `${issue.path.join('.')} ${issue.message}`.trim())
    .join('; ')
  return { refusal: context.json({ error }, 400) }
}
