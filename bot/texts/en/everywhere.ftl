## Everywhere

please-choose = Please choose one of these.
unknown-command = I don't know that command.
unknown-words = I'm not sure what you mean. The menu shows what I can do.
came-late = What you wrote reached me late, so I did nothing with it. I'm here now: what can I do for you?
private-only = Let's talk about that in private: tap my name and send me a message there.
stale-button = That button is from an older message.
dialog-changed = I have learned something new meanwhile, so let's start that again.
# $reference (text) what support can look up
apology = 😕 Something went wrong on my side, and nothing of your last step was carried out. Please try it once more. If it happens again, give support this number: <code>{ $reference }</code>
slow-down = 🙏 That was a lot at once, so I did not read all of it. Please wait a few seconds, then tell me again what you would like.
lost-lead = Let's take a step back.
menu-button = ☰ Menu
cancelled = Cancelled. Nothing was bought or paid.
nothing-to-cancel = There is nothing to cancel.
cancel-button = ✕ Cancel
