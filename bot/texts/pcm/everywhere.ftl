## Pidgin: everywhere

please-choose = Abeg choose one out of these.
unknown-command = I no sabi dat command.
unknown-words = I no too understand wetin you mean. Di menu dey show wetin I fit do.
came-late = Wetin you write reach me late, so I no do anything with am. I dey here now: wetin I fit do for you?
private-only = Make we talk dat one for private: tap my name and send me message there.
stale-button = Dat button na from old message.
dialog-changed = I don learn new thing since, so make we start dat one again.
apology = 😕 Something spoil for my side, and nothing from your last step happen. Abeg try am once more. If e happen again, give support dis number: <code>{ $reference }</code>
slow-down = 🙏 Dat one plenty at once, so I no read everything. Abeg wait small, then tell me again wetin you want.
lost-lead = Make we go back small.
menu-button = ☰ Menu
cancelled = I don cancel am. Nothing buy, nothing pay.
nothing-to-cancel = Nothing dey to cancel.
cancel-button = ✕ Cancel am
