import { h } from './dom.js'
import { pageToast } from './notice.js'

/** More is no list that anybody keeps by hand, and would only make the page wait. */
const BYTES_MAX = 2_000_000

/** Lets the person pick a file, as a phone would. Nothing when none was picked. */
export async function askFile() {
  const input = h('input', { type: 'file', hidden: true, 'data-testid': 'attach-file-input' })
  document.body.append(input)
  try {
    const picked = new Promise((resolve) => {
      input.addEventListener('change', () => resolve(input.files[0]))
      input.addEventListener('cancel', () => resolve(undefined))
    })
    input.click()
    const file = await picked
    if (file === undefined) return undefined
    if (file.size > BYTES_MAX) {
      pageToast('A file here may have two megabytes at most.', 'bad')
      return undefined
    }
    return { document: { name: file.name, base64: await asBase64(file) } }
  } finally {
    input.remove()
  }
}

const asBase64 = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    // A data address: what stands behind its comma.
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
