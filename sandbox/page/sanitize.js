const KEPT = new Set(['B', 'STRONG', 'I', 'EM', 'U', 'INS', 'S', 'DEL', 'CODE', 'PRE', 'BLOCKQUOTE', 'BR'])
const DROPPED = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'IFRAME',
  'OBJECT',
  'NOSCRIPT',
  'TEXTAREA',
  'TITLE',
  'SVG',
  'MATH',
])

/**
 * Turns HTML from the sandbox into nodes, keeping only what a chat may show. The text is parsed into a
 * document that runs nothing, and every kept element is made anew, so no attribute can come along.
 */
export function toSafeNodes(html) {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  const out = document.createDocumentFragment()
  copyChildren(parsed.body, out)
  return out
}

function copyChildren(from, to) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.append(node.data)
    else if (node.nodeType === Node.ELEMENT_NODE) copyElement(node, to)
  }
}

function copyElement(node, to) {
  const name = node.nodeName.toUpperCase()
  if (DROPPED.has(name)) return
  const copy = makeCopy(node, name)
  copyChildren(node, copy ?? to)
  if (copy) to.append(copy)
}

function makeCopy(node, name) {
  if (KEPT.has(name)) return document.createElement(name)
  if (name === 'A') return makeLink(node.getAttribute('href') ?? '')
  const hidden =
    name === 'TG-SPOILER' || (name === 'SPAN' && /(^|\s)(tg-)?spoiler(\s|$)/.test(node.className))
  return hidden ? makeSpoiler() : undefined
}

function makeLink(href) {
  if (!/^https?:\/\//i.test(href)) return undefined
  const link = document.createElement('a')
  link.href = href
  link.target = '_blank'
  link.rel = 'noopener noreferrer'
  return link
}

function makeSpoiler() {
  const spoiler = document.createElement('span')
  spoiler.className = 'spoiler'
  spoiler.tabIndex = 0
  spoiler.setAttribute('role', 'button')
  spoiler.setAttribute('aria-label', 'Hidden text, press to show')
  const show = (event) => {
    if (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    spoiler.classList.add('shown')
    for (const name of ['role', 'tabindex', 'aria-label']) spoiler.removeAttribute(name)
  }
  spoiler.addEventListener('click', show)
  spoiler.addEventListener('keydown', show)
  return spoiler
}
