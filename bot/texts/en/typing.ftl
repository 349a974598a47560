## Answers that are typed, where nothing can be tapped

type-number = Reply with a number.
type-letter = Reply with a letter, or type your answer.
type-pin = Type your PIN, and delete your message afterwards.
type-own-phone = Type your mobile number, such as 0803 123 4567.
stale-typed = You wrote that before you could see my question, so here it is.
# $phone (phone)
use-own-phone-button = Use my number { $phone }
