/**
 * Builds an element. Children are nodes or plain text; nothing here ever goes through an HTML parser,
 * so a message that looks like markup stays text.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue
    if (typeof value === 'function') element.addEventListener(name, value)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(
    ...children.flat().filter((child) => child !== undefined && child !== null && child !== false),
  )
  return element
}

const SVG = 'http://www.w3.org/2000/svg'

const PATHS = {
  add: 'M12 5v14M5 12h14',
  alert:
    'M12 8.5v4.5M12 16.5v.01M10.4 4.3 2.9 17.4A1.9 1.9 0 0 0 4.6 20h14.8a1.9 1.9 0 0 0 1.7-2.6L13.6 4.3a1.9 1.9 0 0 0-3.2 0Z',
  attach:
    'm20 11.5-8.2 8.1a5 5 0 0 1-7.1-7L13 4.3a3.3 3.3 0 0 1 4.7 4.7l-8.2 8.2a1.7 1.7 0 0 1-2.4-2.4l7.5-7.4',
  chat: 'M20 12a7.5 7.5 0 0 1-7.8 7.3 8.6 8.6 0 0 1-3.1-.6L4 20l1.5-3.9A7 7 0 0 1 4 12a7.6 7.6 0 0 1 8-7.2A7.6 7.6 0 0 1 20 12Z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 7.5V12l3 2',
  close: 'M6 6l12 12M18 6 6 18',
  contact: 'M12 12a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2ZM5 19.5c.6-3.3 3.4-5 7-5s6.4 1.7 7 5',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  down: 'm6 9.5 6 6 6-6',
  download: 'M12 4v11m-4.5-4 4.5 4.5 4.5-4.5M5 20h14',
  file: 'M13.5 3.5H7A1.5 1.5 0 0 0 5.5 5v14A1.5 1.5 0 0 0 7 20.5h10a1.5 1.5 0 0 0 1.5-1.5V8.500zM13.500 3.500v5h5',
  group:
    'M9 11.5a3.2 3.2 0 1 0 0-6.400 3.2 3.2 0 0 0 0 6.400ZM3 19c.5-3 2.800-4.600 6-4.600s5.500 1.600 6 4.600M16 5.300a3.200 3.200 0 0 1 0 6M17.500 14.600c2 .5 3.200 2 3.500 4.400',
  guide: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM14.800 9.200l-1.600 4-4 1.600 1.600-4z',
  journal: 'M5 6h14M5 12h14M5 18h9',
  keyboard: 'M4 7h16v10H4zM8 14h8M8 10.500v.01M12 10.500v.01M16 10.500v.01',
  link: 'M9 7h8v8M17 7 7 17',
  list: 'M9 7h11M9 12h11M9 17h11M5 7v.01M5 12v.01M5 17v.01',
  more: 'M12 6v.01M12 12v.01M12 18v.01',
  photo: 'M5 5h14v14H5zM5 16l4.500-4.500L16 18M14.500 9.500v.01',
  plane: 'M20.500 4 3.500 11l6.500 2.700L13 20.500z',
  reply: 'M10 6 4 12l6 6M4.500 12H13a7 7 0 0 1 7 7',
  reset: 'M5 5v5h5M5.500 10a7 7 0 1 1-.9 5',
  sms: 'M7.500 3.500h9A1.500 1.500 0 0 1 18 5v14a1.500 1.500 0 0 1-1.500 1.500h-9A1.500 1.500 0 0 1 6 19V5a1.500 1.500 0 0 1 1.500-1.500ZM10.500 17.500h3',
  sticker: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM9 10v.01M15 10v.01M8.500 14c1.600 2.300 5.400 2.300 7 0',
  ticks: 'm2.500 12.500 4 4L14 8.500M11 15.500l1.200 1L20 8.500',
  verified:
    'm12 3 2.300 1.900 3-.2.8 2.900 2.500 1.600-1.100 2.800 1.100 2.800-2.500 1.600-.8 2.900-3-.2L12 21l-2.300-1.900-3 .2-.8-2.900-2.500-1.600L4.500 12 3.400 9.200l2.500-1.600.8-2.900 3 .2ZM8.500 12l2.500 2.500 4.500-5',
  whatsapp: 'M12 20a8.300 8.300 0 0 1-3.800-.9L4 20l1-4a8 8 0 1 1 7 4ZM8.500 12v.01M12 12v.01M15.500 12v.01',
  switches:
    'M4 8h8M18 8h2M4 16h2M12 16h8M15 10.300a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600ZM9 18.300a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600Z',
}

/** A line icon. Always decoration: the control that holds it carries the name. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('class', 'icon')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', PATHS[name])
  svg.append(path)
  return svg
}

export function avatar(person, size = '') {
  const hue = (Math.abs(Number(person.id) || 0) * 137 + 200) % 360
  const letters = `${person.first_name?.[0] ?? '?'}${person.last_name?.[0] ?? ''}`.toUpperCase()
  const circle = h('span', { class: `avatar ${size}`, 'aria-hidden': 'true' }, letters)
  circle.style.setProperty('--hue', String(hue))
  return circle
}
