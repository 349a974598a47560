## Pidgin: answers that are typed

type-number = Reply with number.
type-letter = Reply with one letter, or just type your answer.
type-pin = Type your PIN, and delete your message after.
type-own-phone = Type your mobile number, like 0803 123 4567.
stale-typed = You write dat one before you fit see my question, so see am here.
use-own-phone-button = Use my number { $phone }
