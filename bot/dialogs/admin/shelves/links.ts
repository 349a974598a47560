import type { Choice } from '../../../channels/channel.ts'
import { type Text, text } from '../../../texts/text.ts'

/** Buttons that lead to one of our commands, and to what it is about. They may be tapped by anybody who may do that. */
export const link = (command: string, label: Text, about?: string): Choice => ({
  token: about === undefined ? `go.${command}` : `go.${command}.${about}`,
  label,
})

export const toPlan = (plan_id: string): Choice => link('catalog', text('shelf-plan-button'), plan_id)
export const toCatalog: Choice = link('catalog', text('shelf-catalog-button'))
export const toOffers: Choice = link('offers', text('shelf-offers-button'))
