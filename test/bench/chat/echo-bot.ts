import { Bot } from 'grammy'

/**
 * The baseline: the least that a grammY bot can do. Started as `waits` it is the example of grammY's own
 * first page, which answers one update after the other; as `hurries` it does not wait for its sends.
 */
const [api_root = '', token = '', manner = 'waits'] = process.argv.slice(2)
const bot = new Bot(token, { client: { apiRoot: api_root } })

bot.on('message', async (context) => {
  const sent = context.reply(context.message.text ?? 'nothing to repeat')
  if (manner === 'waits') await sent
  else sent.catch((error: unknown) => console.error(error))
})

await bot.start()
