import { createRequire } from 'node:module'
import { GlobalFonts } from '@napi-rs/canvas'

const require = createRequire(import.meta.url)
const fonts = require.resolve('dejavu-fonts-ttf/package.json').replace(/package\.json$/, 'ttf/')

/** Brought along, so that a picture looks the same on every machine. Loading this once per thread registers them. */
export const PLAIN = 'Nexa'
export const BOLD = 'Nexa Bold'
GlobalFonts.registerFromPath(`${fonts}DejaVuSans.ttf`, PLAIN)
GlobalFonts.registerFromPath(`${fonts}DejaVuSans-Bold.ttf`, BOLD)
