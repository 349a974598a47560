import { readAdmins } from '../../../../core/admin/index.ts'
import {
  type AuditFilter,
  type AuditLine,
  readAudit,
  readHead,
  recordAct,
} from '../../../../core/audit/index.ts'
import type { Uuid } from '../../../../core/kernel/ids.ts'
import { canonicalJson, type JsonObject } from '../../../../core/kernel/json.ts'
import { type Text, text } from '../../../texts/text.ts'
import { write } from '../../../texts/write.ts'
import { dialog, type Io, type Option } from '../../engine/dialog.ts'
import { findAbout } from './find-about.ts'

type Page = { lines: Text[]; next: Uuid | null; head: string }
type Turn = 'older' | 'newer' | 'close'

const LINES_PER_PAGE = 8
const FACTS_CHARS_MAX = 120

/** `/audit`, or `/audit` with a colleague's name, a phone number or a reference: who did what, newest first. */
export const adminAudit = dialog<{ argument?: string }>({
  name: 'admin-audit',
  version: 1,
  session: false,
  admin: 'audit.view',
  async run(io, { argument = '' }) {
    const about = argument.trim()
    const filter = await io.step('whom', (trx) => findAbout(trx, about, io.core.config.COUNTRY))
    if (filter === null) return io.say(text('audit-whom', { about: about.slice(0, 60) }))
    const places: (Uuid | undefined)[] = [undefined]
    for (;;) {
      const page = await readPage(io, filter, places.at(-1))
      if (page.lines.length === 0) return io.say(text('audit-nothing'))
      const turns: Option<Turn>[] = []
      if (places.length > 1) turns.push({ value: 'newer', label: text('audit-newer-button') })
      if (page.next !== null) turns.push({ value: 'older', label: text('audit-older-button') })
      turns.push({ value: 'close', label: text('audit-close-button') })
      const at = { page: places.length }
      const title =
        about === ''
          ? text('audit-title', { ...at, head: page.head })
          : text('audit-title-about', { ...at, about })
      const turn = await io.choose(title, turns, { columns: 3, lines: page.lines })
      if (turn === 'close') return io.say(text('audit-closed'))
      if (turn === 'older') places.push(page.next ?? undefined)
      else places.pop()
    }
  },
})

/** Who reads the log stands in it too. */
const readPage = (io: Io, filter: AuditFilter, before: Uuid | undefined): Promise<Page> =>
  io.step('page', async (trx) => {
    const found = await readAudit(trx, { ...filter, before, limit: LINES_PER_PAGE + 1 })
    const shown = found.slice(0, LINES_PER_PAGE)
    const names = new Map((await readAdmins(trx)).map(({ id, name }) => [id, name]))
    const head = await readHead(trx)
    await recordAct(trx, {
      ...{ admin_id: io.admin.id, action: 'audit.view', subject: 'audit:log' },
      facts: { ...filter } as JsonObject,
    })
    return {
      lines: shown.map((line) => lineOf(io, line, names)),
      next: found.length > LINES_PER_PAGE ? (shown.at(-1)?.id ?? null) : null,
      head: head === null ? '0' : `${head.seq}:${head.hash}`,
    }
  })

function lineOf(
  io: Io,
  { seq, acted_at, admin_id, action, subject, facts }: AuditLine,
  names: Map<Uuid, string>,
): Text {
  const { language, core } = io
  const { TIME_ZONE: time_zone, CURRENCY: currency, COUNTRY: country } = core.config
  const say = (key: 'audit-operator' | 'audit-former') =>
    write(text(key), { language, time_zone, currency, country })
  const admin = admin_id === null ? say('audit-operator') : (names.get(admin_id) ?? say('audit-former'))
  return text('audit-line', {
    ...{ seq: `#${seq}`, when: acted_at, admin, action, subject: shorten(subject) },
    facts: factsOf(facts),
  })
}

/** Ids begin with the time, so it is their ends that tell one from another. */
const shorten = (subject: string): string => subject.replace(/:[0-9a-f-]{28}([0-9a-f]{8})$/, ' …$1')

function factsOf(facts: JsonObject): string {
  const said = Object.entries(facts).map(
    ([name, value]) =>
      `${name} ${typeof value === 'string' ? shorten(`:${value}`).replace(/^:/, '') : canonicalJson(value)}`,
  )
  const words = said.join(', ')
  if (words === '') return 'none'
  return words.length <= FACTS_CHARS_MAX ? words : `${words.slice(0, FACTS_CHARS_MAX - 1)}…`
}
