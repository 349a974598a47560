import type { Bodies } from '../kinds.ts'

/** What a new shop begins with, by a name that stays. Admins change it as they like: the seed never writes over it. */
export const SEED_HEADER: Bodies['header'] = {
  title: 'Hello {name} 👋',
  text: 'Airtime and data for any Nigerian number, and always a clear view of what you spend.',
  newcomer: '👋 Good to see you. Look around: plans, prices and questions need no account.',
}

export const SEED_CARDS: Record<string, Bodies['card']> = {
  budget: {
    emoji: '🎯',
    title: 'Give your month a budget',
    text: 'Say what you want to spend on airtime and data. I tell you at 70, 90 and 100 percent, with a picture of the month.',
    button: 'budget',
  },
  queue: {
    emoji: '⏭',
    title: 'Buy the next plan early',
    text: 'A data plan can wait in line. It starts by itself when the one before it ends, and until then you may cancel it for all of its price.',
    button: 'data',
  },
  spending: {
    emoji: '📊',
    title: 'See where it goes',
    text: 'This month and the ones before, by network, by number and by day, as pictures and in words.',
    button: 'spending',
  },
  family: {
    emoji: '👪',
    title: 'Look after the family',
    text: 'Add the numbers that you top up for others, give each one a monthly amount, and see what they used.',
    button: 'family',
  },
  refer: {
    emoji: '🎁',
    title: 'Bring a friend',
    text: 'They pay less for their first recharge, and you pay less for your next one.',
    button: 'refer',
  },
}

type Faq = Bodies['faq']

const MONEY: Record<string, Faq> = {
  'funding-time': {
    question: 'How long until my money is in the wallet?',
    answer:
      'A card payment is usually there within a minute. A bank transfer takes as long as the banks do: mostly a few minutes, on a busy day an hour.\n\nYou need not wait here. I write to you as soon as it has arrived, with your new balance.',
    also: 'fund funding deposit top up add money pending transfer delay not received yet paystack bank',
    button: 'fund',
  },
  'funding-missing': {
    question: 'I was debited, but my wallet did not grow. What now?',
    answer:
      'First look at /history: the payment may have arrived meanwhile. If it has not after an hour, nothing is lost: what the bank did not pass on goes back to your bank account by itself, mostly within a working day.\n\nHave the reference of the payment at hand, it begins with NXF, when you ask us about it.',
    also: 'debited charged twice money missing not credited failed payment deducted reversal',
    button: 'history',
  },
  'bank-account': {
    question: 'Can I pay in by bank transfer?',
    answer:
      'Yes. Under /fund you can ask for an account number of your own, where it is offered. Whatever you send there, from any bank app or by USSD, lands in your wallet.',
    also: 'account number transfer ussd bank app virtual account wema',
    button: 'fund',
  },
  withdraw: {
    question: 'Can I take money out of the wallet again?',
    answer:
      'No. The wallet is for airtime, data and bills only, so please add what you mean to use. Money that comes back from a purchase stays in your wallet for the next one.',
    also: 'withdraw cash out send money to bank refund to card',
    button: 'balance',
  },
  limits: {
    question: 'How much can I spend, and how much can I keep?',
    answer:
      'There is a limit for each day and for what the wallet may hold. Both depend on how well we know you; /profile shows yours. A day begins at midnight where you live.',
    also: 'limit maximum daily too much kyc tier upgrade',
    button: 'profile',
  },
}

const BUYING: Record<string, Faq> = {
  'purchase-failed': {
    question: 'My purchase failed. Where is my money?',
    answer:
      'Back in your wallet. When a network says no, the money returns within half a minute and I tell you so. Sometimes a network does not answer: then I keep asking, and you hear within a day at the latest. It is delivered or returned, never both and never neither.',
    also: 'failed pending not delivered refund money back reversed unsuccessful slow waiting',
    button: 'history',
  },
  'wrong-number': {
    question: 'I topped up a wrong number. Can I get it back?',
    answer:
      'Airtime or data that has arrived on a number cannot be taken back, not even by the network. That is why I show number, network and price before you pay, and ask for your PIN when a number is new to you.\n\nSave numbers under a name, and you choose them by a tap next time.',
    also: 'mistake wrong recipient refund reverse other person sent to',
    button: 'recipients',
  },
  'not-received': {
    question: 'You say delivered, but nothing is there',
    answer:
      'Please check the number on the receipt first, then the balance on the phone: *310# works for airtime on all networks, *323# for data. Networks send their message late at times.\n\nIf it is still not there after an hour, ask us with the reference of the purchase; it begins with NX.',
    also: 'not received airtime data missing check balance ussd delivered but',
    button: 'history',
  },
  'ported-number': {
    question: 'You guess the wrong network for my number',
    answer:
      'Numbers keep their first digits when they move to another network, so a guess can be wrong. Tap the right network when I ask. For a saved number I remember it.',
    also: 'ported porting mnp network wrong prefix mtn airtel glo 9mobile etisalat',
    button: 'buy',
  },
  networks: {
    question: 'Which networks can I buy for?',
    answer:
      'MTN, Airtel, Glo and 9mobile: airtime for all of them, and their data plans. /plans shows every plan with its price.',
    also: 'mtn airtel glo 9mobile t2 etisalat supported available',
    button: 'plans',
  },
  'queue-plans': {
    question: 'Can I buy a data plan while another one is still running?',
    answer:
      'Yes. I ask whether the new plan shall start now or wait in line. One that waits is paid and not sent yet; it starts by itself when the one before it ends. Until then you can cancel it under /subscriptions for all of its price.',
    also: 'queue rollover waiting line next plan start later subscription cancel',
    button: 'subscriptions',
  },
  'data-left': {
    question: 'How much data do I have left?',
    answer:
      'Look under /subscriptions. Where the network tells us what was used, you see what is left and hear from me before it runs out; you always see until when a plan runs.',
    also: 'check data balance remaining usage expire expiry validity',
    button: 'subscriptions',
  },
}

const SAFETY: Record<string, Faq> = {
  'reset-pin': {
    question: 'I forgot my PIN. How do I choose a new one?',
    answer:
      'Send /pin. A code comes to your phone by SMS, and with it you choose a new PIN. The same helps after five wrong tries, when the PIN is locked.',
    also: 'pin reset forgot forgotten locked wrong pin change pin',
    button: 'pin',
  },
  'no-code': {
    question: 'The code by SMS does not come',
    answer:
      'Give it a minute, then ask for a new one. Is the phone with your registered number at hand, and does it have signal? Only the newest code counts, for five minutes. Some phones put such messages among spam.',
    also: 'otp sms verification code not received delay',
    button: 'login',
  },
  'when-pin': {
    question: 'Why do you ask for my PIN sometimes, and sometimes not?',
    answer:
      'I ask when a purchase is large, when a number is new to you, and before anything leaves this chat, such as a statement. For small top-ups of numbers you know, your unlocked chat is enough.',
    also: 'pin security every time large amount',
    button: 'profile',
  },
  scam: {
    question: 'Somebody asks me for my PIN or my code. Is that you?',
    answer:
      'No. Staff never need your PIN or a code, and I ask for them only here, in the middle of something you began yourself. Please tell nobody. If you told somebody, send /pin now: everything that was unlocked is locked by that.',
    also: 'scam fraud fake agent call hacked stolen phone safe',
    button: 'pin',
  },
  'unlock-again': {
    question: 'Why must I unlock the chat again and again?',
    answer:
      'So that nobody who picks up your phone can spend your money. The chat locks after five quiet minutes and after half an hour in all. What you were doing goes on after the code.',
    also: 'login log in session expired timeout lock code again',
    button: 'login',
  },
}

const HABITS: Record<string, Faq> = {
  budget: {
    question: 'What does a budget do?',
    answer:
      'You say what you want to spend in a month, in all or on airtime or data. I tell you at 70, 90 and 100 percent, once each. If you like, you are stopped at 100 percent: going over it then needs your PIN and a second yes. Without that, nothing is held back.',
    also: 'budget limit spending alert stop save control',
    button: 'budget',
  },
  'auto-topup': {
    question: 'Can you top me up by yourself every month?',
    answer:
      'No, and that is on purpose: nothing is ever bought without your yes. Buying the same again takes one tap and one look, from the message of the last purchase.',
    also: 'automatic auto recharge schedule recurring subscription repeat',
    button: 'buy',
  },
  statement: {
    question: 'How do I get a receipt or a statement?',
    answer:
      'Every purchase has a receipt: open it in /history. /statement sends a PDF with every movement of your wallet, /export the same as a spreadsheet.',
    also: 'receipt invoice pdf statement proof download csv excel',
    button: 'history',
  },
  invite: {
    question: 'What do I get for bringing a friend?',
    answer:
      'Your friend pays less for the first recharge, and with it you pay less for your next one. /refer has your link, how much it is, and who came by it.',
    also: 'referral refer invite friend bonus code discount',
    button: 'refer',
  },
  'postpaid-bill': {
    question: 'How do I pay my postpaid bill?',
    answer:
      '/bill shows what a number has come to. When the month is over the bill is closed, and you pay it from your wallet with a tap. Nothing is taken by itself: you are reminded before it is due.',
    also: 'postpaid bill due overdue line suspended monthly',
    button: 'bill',
  },
  quiet: {
    question: 'You write too much, or at night',
    answer:
      'Under /notifications you switch off what you do not want and choose your quiet hours. News of your money always comes at once.',
    also: 'notifications off stop messages quiet night mute unsubscribe marketing promotions',
    button: 'notifications',
  },
  'close-account': {
    question: 'How do I close my account?',
    answer:
      'With /close, once the wallet is empty and nothing is on its way. Your name, number and messages are forgotten. /mydata sends you everything that is kept about you before that.',
    also: 'delete account close remove my data privacy',
    button: 'profile',
  },
}

export const SEED_FAQ: Record<string, Faq> = { ...MONEY, ...BUYING, ...SAFETY, ...HABITS }
