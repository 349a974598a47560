import type { Reader } from '../../texts/format.ts'

/** What the picture of a mail is called within it. */
export const PICTURE_ID = 'picture'

/** Words with the markup that all our texts may have, which every reader of mail knows. */
export type Page = {
  parts: string[]
  link: { label: string; url: string } | null
  has_picture: boolean
  footer: string
}

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif"
const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:10px;background:#0a7350;color:#ffffff;text-decoration:none;font-weight:600'
const PICTURE = 'display:block;width:100%;height:auto;border-radius:10px'

/** Styles stand in the tags: many readers of mail take out everything else, and all that is fetched from elsewhere. */
export function writePage({ parts, link, has_picture, footer }: Page, { language }: Reader): string {
  const words = parts.map((part) => `<p style="margin:0 0 12px">${broken(part)}</p>`).join('\n')
  const button =
    link === null
      ? ''
      : `<p style="margin:20px 0 0"><a href="${attribute(link.url)}" style="${BUTTON}">${link.label}</a></p>`
  // The words say all that the picture shows, so it has none of its own.
  const picture = has_picture
    ? `<p style="margin:16px 0 0"><img src="cid:${PICTURE_ID}" alt="" width="552" style="${PICTURE}"></p>`
    : ''
  return `<!doctype html>
<html lang="${attribute(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;padding:24px 12px;background:#f3f6f4;${FONT};font-size:16px;line-height:1.5;color:#14211b">
<div style="max-width:552px;margin:0 auto;padding:24px;background:#ffffff;border-radius:14px">
<p style="margin:0 0 16px;font-size:18px;font-weight:700;color:#0a7350">Nexa</p>
${words}${button}${picture}
</div>
<p style="max-width:552px;margin:16px auto 0;padding:0 24px;font-size:13px;color:#5a6b63">${broken(footer)}</p>
</body></html>
`
}

const broken = (words: string): string => words.replaceAll('\n', '<br>\n')
const attribute = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
