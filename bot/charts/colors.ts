import type { Theme } from './chart.ts'

/**
 * The palette of Okabe and Ito, which people with any kind of colour blindness can tell apart, made lighter where a
 * dark background asks for it. Colour is never the only sign: every part also has its place, its words or a pattern.
 */
export type Colors = {
  background: string
  ink: string
  muted: string
  grid: string
  /** What was spent. */
  main: string
  /** The budget's own line. */
  limit: string
  /** A network or a category has the same colour in every chart. */
  named: Readonly<Record<string, string>>
  /** For any other. */
  other: string
  /** From little to much. */
  heat: readonly { fill: string; ink: string }[]
}

const LIGHT: Colors = {
  background: '#ffffff',
  ink: '#0f172a',
  muted: '#556070',
  grid: '#e3e8ef',
  main: '#0072b2',
  limit: '#c24e00',
  named: {
    mtn: '#e69f00',
    airtel: '#d55e00',
    glo: '#009e73',
    '9mobile': '#0072b2',
    data: '#0072b2',
    airtime: '#e69f00',
    addon: '#009e73',
  },
  other: '#cc79a7',
  heat: [
    { fill: '#dcecf7', ink: '#0f172a' },
    { fill: '#a9d0ea', ink: '#0f172a' },
    { fill: '#5ba6d6', ink: '#0f172a' },
    { fill: '#1d78b4', ink: '#ffffff' },
    { fill: '#0a4a76', ink: '#ffffff' },
  ],
}

const DARK: Colors = {
  background: '#16202b',
  ink: '#f2f6fa',
  muted: '#a3b3c4',
  grid: '#2b3947',
  main: '#56b4e9',
  limit: '#ff9248',
  named: {
    mtn: '#f0b429',
    airtel: '#ff7a33',
    glo: '#2fc79b',
    '9mobile': '#56b4e9',
    data: '#56b4e9',
    airtime: '#f0b429',
    addon: '#2fc79b',
  },
  other: '#e39ac4',
  heat: [
    { fill: '#1f3b52', ink: '#f2f6fa' },
    { fill: '#235c86', ink: '#ffffff' },
    { fill: '#2f86bf', ink: '#ffffff' },
    { fill: '#6cbdee', ink: '#0f172a' },
    { fill: '#c8e7fb', ink: '#0f172a' },
  ],
}

export const COLORS: Readonly<Record<Theme, Colors>> = { light: LIGHT, dark: DARK }
