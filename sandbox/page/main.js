import { coalesce, read, SandboxError, write } from './api.js'
import { askContact } from './ask-contact.js'
import { askFile } from './ask-file.js'
import { createBotHead, createGroupHead, renderQuietGroup, renderWelcome } from './chat-heads.js'
import { ChatView } from './chat-view.js'
import { h, icon } from './dom.js'
import { listen } from './events.js'
import { Guide, stepTitles } from './guide.js'
import { Journal } from './journal.js'
import { confirmAction, pageToast } from './notice.js'
import { People } from './people.js'
import { SmsInbox } from './sms.js'
import { hideTypedCode, showSmsBanner } from './sms-banner.js'
import { Staff } from './staff.js'
import { Switches } from './switches.js'
import { Tabs } from './tabs.js'
import { renderWhatsappWelcome } from './whatsapp-head.js'
import { WhatsappView } from './whatsapp-view.js'

const byId = (id) => document.getElementById(id)
const MONEY_REREAD_MS = 1500

const people = new People({ root: byId('people'), onSwitch: showPerson, onList: showPeople })
const tabs = new Tabs({ root: byId('tabs'), onShow: noticeTab })
const sms = new SmsInbox({ root: byId('panel-sms'), people, useCode, onArrival: announceSms })
const guide = new Guide({
  root: byId('guide'),
  toggle: byId('guide-toggle'),
  codes: () => sms.codes,
  onBreak: () => tabs.show('switches'),
})
const switches = new Switches({
  root: byId('panel-switches'),
  onActive: (count) => tabs.setBadge('switches', count),
})
const journal = new Journal({ root: byId('panel-journal'), isShown: () => tabs.isShown('journal') })
let spoken = new Map()
const money = coalesce(() => guide.noticeMoney(spoken), MONEY_REREAD_MS)

const photo = { name: 'photo', label: 'Send a photo', icon: 'photo', body: { photo: true } }
const sticker = { name: 'sticker', label: 'Send a sticker', icon: 'sticker', body: { sticker: true } }
const file = { name: 'file', label: 'Send a file', icon: 'file', ask: askFile }
const own = { name: 'own-contact', label: 'Share my number', icon: 'contact', body: { contact: 'own' } }
const other = { name: 'other-contact', label: 'Share someone else’s contact', icon: 'group', ask: askContact }

const welcome = h('div')
const chat = new ChatView({
  prefix: '',
  label: 'Message to Nexa',
  header: createBotHead(),
  speaker: () => people.current?.id,
  emptyState: welcome,
  attachments: [photo, sticker, file, own, other],
  namesShown: false,
  onNews({ count, messages }) {
    tabs.addNews('chat', count)
    guide.noticeMessages(messages)
    hideTypedCode(byId('banner'), messages)
    spoken = messages
    money()
  },
})

const image = { name: 'photo', label: 'Send a photo', icon: 'photo', body: { image: true } }
const poll = { name: 'poll', label: 'Send a poll', icon: 'journal', body: { poll: true } }
const card = {
  name: 'other-contact',
  label: 'Share someone else’s contact',
  icon: 'group',
  ask: askCard,
}
/** Where this person last wrote: a code is typed where it was asked for. */
let spokenIn = 'chat'
const whatsapp = new WhatsappView({
  emptyState: renderWhatsappWelcome(() => whatsapp.send({ text: 'Hi' })),
  attachments: [image, sticker, file, own, card, poll],
  isShown: () => tabs.isShown('whatsapp') && document.visibilityState === 'visible',
  onNews({ count, messages }) {
    tabs.addNews('whatsapp', count)
    hideTypedCode(byId('banner'), messages)
  },
})

/** Cards carry no id of a user here. */
async function askCard() {
  const asked = await askContact()
  if (!asked) return undefined
  const { phone, first_name } = asked.contact
  return { contact: { phone, first_name } }
}

let adminId = Number(sessionStorage.getItem('admin')) || undefined
const staff = new Staff({ speaker: () => adminId, useCode: (code) => admin.fill(code) })
const groupHead = createGroupHead({ onSpeaker: speakAs })
const admin = new ChatView({
  prefix: 'admin-',
  label: 'Message to the admin group',
  header: groupHead,
  speaker: () => adminId,
  emptyState: renderQuietGroup(() => admin.send({ text: '/admin' })),
  attachments: [photo, sticker, file],
  namesShown: true,
  aside: staff.element,
  onNews: ({ count }) => tabs.addNews('admin', count),
})

function speakAs(id) {
  adminId = id
  sessionStorage.setItem('admin', String(id))
  staff.draw()
  admin.show(admin.chatId)
}

async function showPeople(list) {
  await staff.load()
  const all = [...staff.all, ...list]
  if (!all.some(({ id }) => id === adminId)) adminId = all[0]?.id
  groupHead.setPeople(staff.all, list, adminId)
  staff.draw()
}

function showPerson() {
  const person = people.current
  const start = () => chat.send({ text: '/start' })
  welcome.replaceChildren(renderWelcome({ person, steps: stepTitles, start }))
  hideBanner()
  guide.showPerson(person?.id)
  spoken = new Map()
  chat.show(person?.id)
  whatsapp.show(person?.phone.slice(1))
  sms.draw()
}

function hideBanner() {
  byId('banner').replaceChildren()
}

function noticeTab() {
  if (tabs.isShown('sms')) hideBanner()
  readShown()
}

function useCode(code) {
  hideBanner()
  tabs.show(spokenIn)
  if (spokenIn === 'whatsapp') whatsapp.fill(code)
  else chat.fill(code)
}

function announceSms(entry, owner) {
  tabs.addNews('sms', 1)
  if (tabs.isShown('sms') || owner !== people.current) return
  showSmsBanner(byId('banner'), entry, { useCode, openInbox: () => tabs.show('sms') })
}

/** Panels that are read only while somebody looks at them. */
function readShown() {
  if (tabs.isShown('whatsapp')) whatsapp.refresh()
  if (tabs.isShown('journal')) journal.refresh()
  if (tabs.isShown('switches')) switches.refreshOpen()
}

async function readEverything() {
  await people.load()
  const group = (await read('/control/chats')).find(({ type }) => type === 'supergroup')
  // The inbox first: the guide recognises a typed code by it.
  await sms.refresh()
  showPerson()
  admin.show(group?.id)
  switches.refresh()
  await switches.loadSentinels()
  journal.reset()
}

const EVENTS = {
  hello: () => readEverything(),
  people: () => Promise.all([people.load(), switches.refresh()]),
  chat: noticeChat,
  phone: noticePhone,
  sms: () => sms.refresh(),
  fault: () => switches.refresh(),
  journal: readShown,
}

function noticeChat({ id, cleared }) {
  const view = [admin, chat].find(({ chatId }) => chatId === id)
  if (!view) people.stir(id)
  else if (cleared) view.show(id)
  else view.refresh()
}

function noticePhone({ wa_id, cleared }) {
  if (wa_id !== whatsapp.wa_id) {
    const owner = people.all.find(({ phone }) => phone === `+${wa_id}`)
    if (owner && !cleared) people.stir(owner.id)
  } else if (cleared) whatsapp.show(wa_id)
  else whatsapp.refresh()
}

async function onEvent(event) {
  try {
    await EVENTS[event.type]?.(event)
  } catch (error) {
    // The line in the bar tells that the sandbox is gone; it will say hello again, and all is read anew.
    if (!(error instanceof SandboxError)) throw error
  }
}

const STATES = { live: 'Connected', gone: 'The sandbox is gone. Trying again…' }

function showState(state) {
  const line = byId('connection')
  if (line.dataset.state === state) return
  line.dataset.state = state
  line.replaceChildren(h('span', {}, STATES[state]))
}

async function startOver() {
  const sure = await confirmAction({
    title: 'Start over?',
    text: 'Empties all chats, SMS, the journal, payments and purchases here, and puts every switch back. What the bot itself remembers stays.',
    yes: 'Empty it',
  })
  if (!sure) return
  try {
    await write('/control/reset')
    guide.forget()
    await readEverything()
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error
    pageToast(error.message, 'bad')
  }
}

byId('reset-all').append(icon('reset'), h('span', {}, 'Start over'))
byId('reset-all').addEventListener('click', startOver)
byId('panel-chat').append(h('div', { class: 'phone' }, chat.root))
byId('panel-whatsapp').append(h('div', { class: 'phone' }, whatsapp.root))
// Not by focus: whoever goes through the page with Tab comes by both.
for (const deed of ['input', 'click']) {
  byId('panel-chat').addEventListener(deed, () => (spokenIn = 'chat'))
  byId('panel-whatsapp').addEventListener(deed, () => (spokenIn = 'whatsapp'))
}
byId('panel-admin').append(admin.root)
tabs.draw()
listen({ onEvent, onState: showState })
