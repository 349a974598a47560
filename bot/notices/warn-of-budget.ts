import { money } from '../../core/kernel/money.ts'
import type { NoticeOf } from '../../core/notices/index.ts'
import { stateOf } from '../dialogs/budgeting/budget-lines.ts'
import { type Text, text } from '../texts/text.ts'

type Warning = Omit<NoticeOf<'budget.warned'>, 'limit' | 'spent'> & { limit: string; spent: string }

/** What a part of a budget that was reached means. At its end, reached and exceeded are two different things. */
export function warningText({ level, category, month, ...amounts }: Warning): Text {
  const limit = money(amounts.limit)
  const spent = money(amounts.spent)
  const { state, rest } = stateOf(limit, spent)
  const facts = { scope: category ?? 'all', limit, spent, month }
  if (level === 70) return text('budget-warned-soft', { ...facts, rest })
  if (level === 90) return text('budget-warned-strong', { ...facts, rest })
  return state === 'over'
    ? text('budget-exceeded', { ...facts, rest })
    : text('budget-reached', { scope: facts.scope, limit, month })
}
