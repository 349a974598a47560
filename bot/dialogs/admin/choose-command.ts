import type { Text } from '../../texts/text.ts'
import type { Io, Option } from '../engine/dialog.ts'
import { type Shortcut, shortcutLabel } from '../shortcuts.ts'

/** Commands that a message to customers may lead to. */
const OFFERED: Shortcut[] = [
  ...(['buy', 'airtime', 'data', 'plans', 'fund', 'balance', 'budget', 'spending'] as const),
  ...(['refer', 'family', 'postpaid', 'subscriptions', 'notifications', 'profile', 'faq', 'menu'] as const),
]

/** Which command a button below something leads to; null for none. */
export const chooseCommand = (io: Io, asked: Text, none: Text): Promise<Shortcut | null> =>
  io.choose<Shortcut | null>(
    asked,
    [
      { value: null, label: none },
      ...OFFERED.map((name): Option<Shortcut> => ({ value: name, label: shortcutLabel(name) })),
    ],
    { columns: [1, 2] },
  )
