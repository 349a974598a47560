import type { Browser } from 'playwright-core'
import { LAPTOP, openContext } from '../browser.ts'
import { expectNone, expectThat } from '../expect.ts'
import type { Score, Step } from '../score.ts'
import { Screen } from '../screen.ts'

const TUNDE = '7004'

/** The group in which a shop is run: an owner signs in and adds somebody by a reply, a viewer may not, a customer even less. */
export async function tellAdminStory(score: Score, browser: Browser, url: string): Promise<void> {
  const { context, watch } = await openContext(browser, url, LAPTOP)
  const screen = new Screen(await context.newPage(), 'admin')
  const { page } = screen
  const group = page.locator('#panel-admin')
  const sees = (words: string) => group.locator('article', { hasText: words }).last().waitFor()
  const says = async (words: string) => {
    await screen.hook('admin-composer').fill(words)
    await screen.hook('admin-send').click()
  }
  await score.story(
    'The admin group',
    () => screen.picture('TROUBLE'),
    async (step) => {
      await step('an owner is asked for the digits, and the authenticator types them', async () => {
        await screen.open(url)
        await screen.hook('tab-admin').click()
        await screen.picture('quiet')
        // Not by the button of a quiet group: stories before this one may have brought an alert just now.
        await says('/admin')
        await sees('authenticator show')
        await screen.picture('asked')
        await screen.hook('authenticator').click()
        const typed = await screen.hook('admin-composer').inputValue()
        expectThat(/^\d{6}$/.test(typed), 'no code in the text box')
        await screen.hook('admin-send').click()
        await sees('signed in as owner')
        await screen.picture('signed-in')
      })
      await step('the purchases and payments of everybody are found in words', async () => {
        await says('/transactions today')
        await sees('Transactions')
        await screen.pictures.take(group, 'transactions')
      })
      await tellQuestions(step, screen, { says, sees })
      await step(
        'a viewer is told kindly, and a customer in the group hears what everybody hears',
        async () => {
          await screen.hook('admin-speaker').selectOption(TUNDE)
          await says('/admins')
          await sees('role does not go that far')
          await screen.hook('admin-speaker').selectOption('5001')
          await says('/admins')
          await sees('talk about that in private')
          await screen.picture('others')
        },
      )
      await step('nothing went wrong on the page', async () => expectNone(watch.complaints, 'complaints'))
    },
  )
  await context.close()
}

type Group = { says: (words: string) => Promise<void>; sees: (words: string) => Promise<void> }

/** What is asked for in words, and what is asked for as a file. */
async function tellQuestions(step: Step, screen: Screen, { says, sees }: Group): Promise<void> {
  const { page } = screen
  const group = page.locator('#panel-admin')
  await step('typed words answer the question that opened the reply box', async () => {
    await says('/admins')
    await sees('The list')
    await group.getByRole('button', { name: '+ Add somebody' }).click()
    await sees('Who? Reply to one of their messages')
    await screen.hook('admin-reply').waitFor()
    await screen.picture('replying')
    await says('5001')
    await sees('called here')
    await says('/cancel')
    await sees('Nothing was changed')
  })
  await step('a file is sent as the answer to the question for one', async () => {
    await says('/import')
    await sees('Plans and offers as a file')
    await group.getByRole('button', { name: 'Send plans' }).last().click()
    await sees('as a reply to this message')
    await screen.hook('admin-reply').waitFor()
    const chooser = page.waitForEvent('filechooser')
    await group.getByRole('button', { name: 'Attach' }).click()
    await screen.hook('attach-file').click()
    await (await chooser).setFiles({
      name: 'plans.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('name\n'),
    })
    await sees('plans.csv')
    await sees("I'm fetching plans.csv")
    await screen.picture('file')
  })
}
