## What is sold, for those who run the shop

help-admin-catalog = Plans: look, add, change, hide, price
help-admin-shelves = Shelves of plans: names and order
help-admin-offers = Offers: look, make, end, try out
help-admin-import = Plans and offers as a file
help-admin-lines = Postpaid lines and bills
help-admin-referrals = Invitations and rewards

### Plans

shelf-catalog-button = 📦 Plans
shelf-plan-button = 📦 This plan
shelf-offers-button = 🏷 Offers
shelf-shelves-button = 🗂 Shelves
shelf-import-button = 📄 File
shelf-new-button = ➕ New plan
shelf-more-button = Next ▸
shelf-less-button = ◂ Before
shelf-edit-button = ✏️ Change
shelf-hide-button = 🚫 Hide
shelf-show-button = 👁 Show
shelf-later-button = 🗓 Price later
shelf-drop-button = 🗓 Drop that price
shelf-follow-button = 🔗 Follow provider
shelf-yes-button = ✓ Yes
shelf-no-button = ✕ No
shelf-loss-button = ✓ Below cost, yes
shelf-add-button = ✓ Add it
shelf-none-button = None
shelf-month-button = To the end of the month

shelf-which-network = 📦 <b>Plans</b>
    Choose a network, or write words to look for, such as <i>1gb mtn weekly</i>.
# $network (text)
shelf-which-shelf = 📦 <b>{ $network }</b>
# $name (text)
# $plans (count)
# $hidden (count) how many of them are not on sale
# $state (text) shown or hidden
shelf-line =
    { $state ->
        [hidden] 🚫
       *[shown] 🗂
    } { $name } · { $plans }{ $hidden ->
        [0] {""}
       *[other] {""} ({ $hidden } off)
    }
# $network (text)
# $shelf (text)
# $page (count)
shelf-title = 📦 <b>{ $network }, { $shelf }</b>, page { $page }
# $name (text)
# $price (money)
# $state (text) shown, hidden or gone
# $featured (text) yes or no
shelf-plan-line =
    { $state ->
        [hidden] 🚫 {""}
        [gone] 📴 {""}
       *[shown] { $featured ->
            [yes] ⭐ {""}
           *[no] {""}
        }
    }{ $name } · { $price }
# $network (text)
# $name (text)
# $price (money)
# $state (text) shown, hidden or gone
shelf-found-line =
    { $state ->
        [hidden] 🚫 {""}
        [gone] 📴 {""}
       *[shown] {""}
    }{ $network } { $name } · { $price }
# $words (text)
shelf-found = Plans for <i>{ $words }</i>:
# $words (text)
shelf-none-found = No plan for <i>{ $words }</i>. Write other words, such as <i>1gb mtn weekly</i>.
shelf-no-plan = There is no such plan. /catalog shows all of them.
# $network (text)
# $name (text)
# $type (text) prepaid or postpaid
# $kind (text) base or addon
# $size (text)
# $days (count) 0 for a plan that lasts to the end of the month
# $price (money)
shelf-plan-card =
    📦 <b>{ $network } { $name }</b>
    { $type ->
        [postpaid] Postpaid
       *[prepaid] Prepaid
    }{ $kind ->
        [addon] , an add-on
       *[base] {""}
    }
    { $size }, { $days ->
        [0] to the end of the month
        [one] one day
       *[other] { $days } days
    }
    Price <b>{ $price }</b>
# $shelf (text)
# $featured (text) yes or no
shelf-plan-shelf =
    Shelf: { $shelf }{ $featured ->
        [yes] , featured
       *[no] {""}
    }
# $cost (money)
# $margin (text) a percentage
# $sign (text) gain or loss
shelf-plan-cost =
    { $sign ->
        [loss] ⚠️ Cost { $cost }: we lose on it ({ $margin } %)
       *[gain] Cost { $cost }, margin { $margin } %
    }
shelf-plan-no-cost = Cost: not known yet
shelf-plan-kept = Price: set by us, the provider does not move it
shelf-plan-follows = Price: moves with the provider's
# $limit (text)
shelf-plan-limit = At most { $limit } a day
# $provider (text)
# $code (text)
# $state (text) here or gone
shelf-plan-code =
    { $state ->
        [gone] 📴 { $provider }: <code>{ $code }</code>, not on their list any more
       *[here] { $provider }: <code>{ $code }</code>
    }
# $price (money)
# $when (moment)
shelf-plan-next = 🗓 { $price } from { $when }
# $state (text) shown, hidden or gone
shelf-plan-state =
    { $state ->
        [hidden] 🚫 Hidden by us
        [gone] 📴 Off sale: no provider offers it
       *[shown] 👁 On sale
    }

# $name (text)
shelf-which-field = What shall change about <b>{ $name }</b>? Who has bought it keeps what they bought.
# $field (text)
shelf-field-button =
    { $field ->
        [price] Price
        [cost] Cost
        [name] Name
        [size] Size
        [days] How long
        [limit] Daily limit
        [shelf] Shelf
        [featured] Featured
       *[codes] Provider's code
    }
# $field (text)
shelf-ask-field =
    { $field ->
        [price] The price? Such as <i>800</i> or <i>800.50</i>.
        [cost] What does it cost us? Such as <i>750</i>.
        [name] The name? Begin with a letter or digit, at most 60 characters.
        [size] How much data? Such as <i>500MB</i> or <i>1.5GB</i>.
        [days] How many days does it last?
        [limit] How much of it on one day? Such as <i>200MB</i>.
        [shelf] Which shelf?
       *[codes] The code?
    }
shelf-which-provider = The code of which provider?
# $provider (text)
shelf-ask-code = What does { $provider } call it? Write the code exactly as in its list.
# $name (text)
# $field (text)
# $before (text)
# $after (text)
shelf-edit-sure =
    <b>{ $name }</b>, { $field }:
    { $before } → <b>{ $after }</b>
    Is that right?
# $name (text)
# $state (text) shown or hidden
shelf-plan-changed =
    { $state ->
        [shown] ✅ <b>{ $name }</b> is changed and on sale.
       *[hidden] ✅ <b>{ $name }</b> is changed. It is not on sale.
    }
# $name (text)
shelf-as-it-was = <b>{ $name }</b> is as it was.
# $name (text)
# $before (money)
shelf-later-price = <b>{ $name }</b> costs { $before } now. What shall it cost later? Such as <i>850</i>.
shelf-later-when = From when? Such as <i>2026-12-24 06:00</i>, in the shop's time.
# $name (text)
# $before (money)
# $price (money)
# $when (moment)
shelf-later-sure = <b>{ $name }</b>: { $before } → <b>{ $price }</b> from { $when }. Is that right?
# $name (text)
# $price (money)
# $when (moment)
shelf-price-planned = 🗓 <b>{ $name }</b> will cost { $price } from { $when }.
# $name (text)
# $price (money)
shelf-price-dropped = <b>{ $name }</b> keeps its price: { $price } will not come.

shelf-new-network = ➕ <b>A new plan.</b> On which network?
shelf-new-what = What kind of plan?
shelf-prepaid-button = Prepaid
shelf-prepaid-addon-button = Prepaid add-on
shelf-postpaid-button = Postpaid
shelf-postpaid-addon-button = Postpaid add-on
# $usual (text)
shelf-new-shelf = On which shelf? Plans of this length are on <i>{ $usual }</i>.
# $network (text)
# $name (text)
# $type (text)
# $size (text)
# $days (count) 0 for a plan that lasts to the end of the month
# $price (money)
# $shelf (text)
shelf-new-sure =
    ➕ <b>{ $network } { $name }</b> ({ $type })
    { $size }, { $days ->
        [0] to the end of the month
        [one] one day
       *[other] { $days } days
    }, shelf { $shelf }
    Price <b>{ $price }</b>
    Add it? It is on sale at once.
shelf-not-added = Nothing was added.
# $name (text)
shelf-plan-added = ✅ <b>{ $name }</b> is on sale.

### Shelves

shelf-shelves-title = 🗂 <b>Shelves</b>, in the order in which people see them
shelf-new-shelf-button = ➕ New shelf
shelf-rename-button = ✏️ Rename
shelf-up-button = ▲ Up
shelf-down-button = ▼ Down
shelf-ask-shelf = What is the shelf called? At most 30 characters.
# $name (text)
shelf-shelf-made = ✅ The shelf <b>{ $name }</b> is there, behind the others.
# $name (text)
# $plans (count)
# $hidden (count) how many of them are not on sale
# $state (text) shown or hidden
shelf-shelf-card =
    🗂 <b>{ $name }</b>
    { $plans ->
        [one] One plan
       *[other] { $plans } plans
    }, { $hidden } of them off sale
    { $state ->
        [hidden] 🚫 Not in the lists. Who has found one of its plans before can still buy it.
       *[shown] 👁 In the lists
    }

### What cannot be done with them

shelf-bad-name = That name does not work: 2 to 60 characters (a shelf 30), beginning with a letter or digit.
shelf-bad-price = That amount does not work: above nothing, and at most 1,000,000.
shelf-bad-size = That size does not work: from 1 MB to 2 TB.
shelf-bad-life = Please write a number of days from 1 to 1,000.
shelf-bad-limit = The daily limit must not be more than the plan's data.
shelf-bad-code = A code is letters, digits and signs such as - and _, without spaces.
shelf-bad-time = That time does not work: it must be to come, and within a year.
shelf-no-category = There is no such shelf any more. /shelves shows all of them.
shelf-name-taken = There is another one with that name. Please choose a name by which people can tell them apart.
# $name (text)
shelf-code-taken = That code belongs to <b>{ $name }</b>. One code can only be one plan.
shelf-no-code = No provider can send this plan: it needs a code that is on a provider's list. Give it one, or hide it.
# $cost (money)
shelf-below-cost = ⚠️ It costs us { $cost }, more than that price. Sell it at a loss?
shelf-changed-meanwhile = Somebody changed this meanwhile, so nothing was changed now. Please look again.
# $most (count)
shelf-too-many = There are { $most } already, and more would not fit into a chat.
shelf-not-a-time = Please write a day, or a day and a time: <i>2026-12-24</i> or <i>2026-12-24 06:00</i>.
# $least (count)
# $most (count)
shelf-not-a-count = Please write a number from { $least } to { $most }.
shelf-not-a-size = Please write a size such as <i>500MB</i> or <i>1.5GB</i>.
shelf-ask-reason = Why? A few words for the log, without numbers or names of people.
shelf-not-a-reason = Please write 3 to 200 characters.

### Offers

# $which (text) running or ended
offers-title =
    { $which ->
        [ended] 🏷 <b>Offers that ended</b>
       *[running] 🏷 <b>Offers</b>, those that end first on top
    }
# $which (text) running or ended
offers-none =
    { $which ->
        [ended] 🏷 No offer has ended.
       *[running] 🏷 No offer runs or is to come.
    }
# $name (text)
# $code (text)
# $uses (count)
# $state (text) live, coming or ended
offers-line =
    { $state ->
        [coming] 🗓
        [ended] 🏁
       *[live] 🟢
    } { $name } · { $code } · { $uses }×
offers-ended-button = 🏁 Ended ones
offers-running-button = 🟢 Running ones
offers-preview-button = 🧮 Try a price
offers-new-button = ➕ New offer
offers-change-button = ✏️ Change
offers-end-button = 🏁 End
offers-one-button = 🏷 This offer
offers-end-yes-button = 🏁 Yes, end it
offers-make-button = ✓ Make it
offers-try-button = 🧮 Try it
offers-go-on-button = Go on ▸
offers-now-button = Now
offers-once-button = Once
# $days (count)
offers-days-button =
    { $days ->
        [one] Tonight
       *[other] { $days } days
    }
offers-everything-button = Everything
offers-airtime-button = Airtime
offers-data-button = Data
offers-all-networks-button = All networks
# $name (text)
# $code (text)
offers-card = 🏷 <b>{ $name }</b>, <code>{ $code }</code>
# $percent (text)
offers-off-share = { $percent } % off
# $amount (money)
offers-off-amount = { $amount } off
# $cap (money)
offers-cap = at most { $cap }
# $least (money)
offers-least = from { $least } on
offers-for-all = for everything
# $what (text)
offers-for = for { $what }
# $plans (count)
offers-for-plans =
    { $plans ->
        [one] for one plan
       *[other] for { $plans } plans
    }
# $begins (moment)
# $ends (moment)
offers-time = { $begins } to { $ends }
# $most (count)
offers-uses-max = { $most } uses in all
# $most (count)
offers-per-customer =
    { $most ->
        [one] once for each customer
       *[other] { $most } times for each customer
    }
# $uses (count)
# $customers (count)
# $taken_off (money)
offers-used =
    { $uses ->
        [0] Not used yet
        [one] Used once, { $taken_off } taken off
       *[other] Used { $uses } times by { $customers } customers, { $taken_off } taken off
    }
# $state (text) live, coming or ended
offers-state =
    { $state ->
        [coming] 🗓 To come
        [ended] 🏁 Ended
       *[live] 🟢 Running
    }
# $name (text)
# $uses (count)
offers-end-sure =
    { $uses ->
        [0] End <b>{ $name }</b> for good? Nobody has used it.
        [one] End <b>{ $name }</b> for good? It was used once.
       *[other] End <b>{ $name }</b> for good? It was used { $uses } times.
    }
# $name (text)
offers-goes-on = <b>{ $name }</b> goes on.
# $name (text)
offers-ended-now = 🏁 <b>{ $name }</b> has ended.
# $name (text)
offers-ended-before = <b>{ $name }</b> had ended before.
offers-ask-name = 🏷 What is the offer called? Customers read this.
offers-ask-discount = What does it take off? A share such as <i>10%</i>, or an amount such as <i>50</i>.
offers-not-a-discount = Please write a share such as <i>10%</i>, up to 99%, or an amount such as <i>50</i>.
offers-ask-cap = How much at most, for one purchase?
offers-ask-least = From which price on?
offers-ask-goods = What is it for?
offers-ask-network = For which network?
offers-ask-begins = From when? Tap, or write such as <i>2026-12-24 06:00</i>.
offers-ask-ends = Until when? Tap, or write such as <i>2026-12-27</i>: then it ends as that day begins.
offers-ask-uses = How many uses in all?
offers-ask-each = How often for each customer?
# $name (text)
offers-draft = 🏷 <b>{ $name }</b>, not made yet
# $name (text)
offers-new-sure = Make <b>{ $name }</b>? Its terms stay as they are: other terms are another offer.
# $name (text)
offers-replace-sure = Make <b>{ $name }</b> like this? The old one ends at once, and its uses stay counted with it.
offers-not-made = No offer was made.
# $name (text)
# $code (text)
offers-made = ✅ <b>{ $name }</b>, <code>{ $code }</code>
offers-ask-plan = For which plan? Write words such as <i>1gb mtn</i>.
offers-which-plan = Which one?
offers-no-such-plan = There is no plan on sale with these words.
# $network (text)
# $name (text)
# $price (money)
offers-preview-none = 🧮 { $network } { $name }: <b>{ $price }</b>, and no offer lowers it.
# $network (text)
# $name (text)
# $price (money)
# $offer (text)
# $off (money)
# $pays (money)
offers-preview = 🧮 { $network } { $name }: { $price } − { $off } ({ $offer }) = <b>{ $pays }</b> for somebody new
# $name (text)
# $off (money)
offers-preview-other = not taken: { $name }, { $off }
offers-bad-discount = That discount does not work: a share from 0.01 % to 99 %, or an amount.
offers-bad-time = The offer would end before it begins. Please begin again with other times.
offers-bad-limit = The uses do not work: from 1 to 100,000.

### Files

import-title = 📄 <b>Plans and offers as a file</b>
    Get the list, change it in a spreadsheet, and send it back as CSV. What it would do is shown first.
# $what (text) plans or offers
# $wish (text) send, get or template
import-wish-button =
    { $wish ->
        [send] ⬆️ Send
        [get] ⬇️ Get
       *[template] 📐 Template of
    } { $what ->
        [plans] plans
       *[offers] offers
    }
import-button = 📄 Files
import-look-button = 👀 What it would do
# $what (text) plans or offers
import-send =
    ⬆️ Send the CSV file with the { $what ->
        [plans] plans
       *[offers] offers
    } as a reply to this message. At most 1 MB and 5,000 lines; what is not in it stays as it is.
import-not-a-file = Please send a file whose name ends in .csv, as a reply to this message. In a spreadsheet: save as, CSV UTF-8.
import-too-large = That file is too large: 1 MB at most. Please cut it into parts.
# $name (text)
import-reading = ⏳ I'm fetching <i>{ $name }</i>.
# $what (text) plans or offers
import-list-caption =
    { $what ->
        [plans] ⬇️ All plans, as they are now. Change lines and send the file back; the id says which plan a line is about.
       *[offers] ⬇️ All offers, as they are now. Other terms under the same code end the old offer and make a new one.
    }
# $what (text) plans or offers
import-template-caption =
    { $what ->
        [plans] 📐 A template for plans. Needed are network, name, price, days and size_mb. Take the example out.
       *[offers] 📐 A template for offers. Needed are code, name, discount, begins and ends. Take the example out.
    }
# $name (text)
import-here = 📄 <i>{ $name }</i> is here.
# $name (text)
import-unread = 📄 <i>{ $name }</i> cannot be read.
import-away = I could not fetch the file. Please send it once more.
import-not-text = It is no CSV file, but perhaps a workbook or a picture. In a spreadsheet: save as, CSV UTF-8.
import-wrong-letters = Its letters are in an old encoding, and names would come out as noise. In a spreadsheet: save as, CSV UTF-8.
# $most (count)
import-too-long = It has more than { $most } lines. Please cut it into parts.
# $column (text)
import-no-column = The column <code>{ $column }</code> is missing. The template has all of them.
# $column (text)
import-unknown-column = I don't know the column <code>{ $column }</code>, or it is there twice. The template has all of them.
# $line (count)
import-bad-quotes = Near line { $line } a quotation mark opens or closes where it should not. Please mend it and send the file again.
# $lines (count)
import-lines-wrong =
    { $lines ->
        [one] One line is wrong, so nothing was changed.
       *[other] { $lines } lines are wrong, so nothing was changed.
    }
import-changed-meanwhile = Something on sale changed since this was shown, so nothing was changed now. Please look again.
import-nothing-new = The file says what is there already. Nothing to do.
import-over = That file was dealt with already, or is not there.
# $name (text)
# $wrong (count)
# $fresh (count)
# $changed (count)
import-wrong =
    📄 <i>{ $name }</i>: { $wrong ->
        [one] one thing is wrong
       *[other] { $wrong } things are wrong
    }, so nothing can be applied yet. Beside that: { $fresh } new, { $changed } changed. Mend these lines and send the file again:
# $line (count)
# $column (text)
# $problem (text)
# $value (text)
import-problem =
    Line { $line }, { $column }: { $problem ->
        [cells] { $value } cells where the headings have another number. Put cells with commas into quotation marks.
        [missing] it is empty. Fill it in.
        [name] <i>{ $value }</i> is no name. 2 to 60 characters, beginning with a letter or digit.
        [network] <i>{ $value }</i> is no network. Write mtn, airtel, glo or 9mobile.
        [choice] <i>{ $value }</i> is none of the words that may stand here. The template shows them.
        [amount] <i>{ $value }</i> is no amount. Write 800 or 800.50, at most 1,000,000.
        [number] <i>{ $value }</i> is no whole number.
        [yes-no] <i>{ $value }</i>: write yes or no.
        [time] <i>{ $value }</i> is no time, or ends before it begins. Write 2026-12-24 06:00.
        [size] <i>{ $value }</i> is no size. Write 1024, 500MB or 1.5GB, at most 2 TB.
        [life] <i>{ $value }</i>: write days from 1 to 1000, or month.
        [limit] <i>{ $value }</i> is more than the plan's data.
        [code] <i>{ $value }</i> is no code. Plans: provider:code. Offers: 2 to 20 capital letters, digits or hyphens.
        [provider] <i>{ $value }</i> is no provider that we have.
        [category] <i>{ $value }</i> is no shelf. /shelves has them all.
        [plan] <i>{ $value }</i> is no plan's id.
        [id] <i>{ $value }</i> is no plan's id. Leave it empty for a new plan.
        [fixed] <i>{ $value }</i> cannot change. Hide the plan and add another.
        [twice] <i>{ $value }</i> stands in the file twice.
        [taken] <i>{ $value }</i> belongs to another one.
        [no-code] no provider has a code for it. Give it one, or write no under shown.
        [discount] <i>{ $value }</i> is no discount. Write 10% or 50.
        [uses] the uses do not work. From 1 to 100,000.
       *[old] <i>{ $value }</i>: it is over. Give it a later end, or take the line out.
    }
# $more (count)
import-more = … and { $more } more
# $line (count)
# $name (text)
import-fresh = ➕ { $line }: { $name }
# $line (count)
# $name (text)
# $what (text)
import-changed = ✏️ { $line }: { $name }: { $what }
# $losses (count)
import-losses =
    { $losses ->
        [one] ⚠️ One of them sells below its cost.
       *[other] ⚠️ { $losses } of them sell below their cost.
    }
# $name (text)
# $fresh (count)
# $changed (count)
# $same (count)
import-preview = 📄 <i>{ $name }</i>: <b>{ $fresh } new, { $changed } changed</b>, { $same } as they are. Nothing is changed yet.
# $name (text)
# $fresh (count)
# $changed (count)
# $same (count)
import-same = 📄 <i>{ $name }</i>: { $fresh } new, { $changed } changed, { $same } as they are. Nothing to do.
# $lines (count)
import-apply-button =
    { $lines ->
        [one] ✓ Apply one line
       *[other] ✓ Apply { $lines } lines
    }
import-drop-button = ✕ Put it aside
import-dropped = The file is put aside. Nothing was changed.
# $name (text)
# $fresh (count)
# $changed (count)
import-applied = ✅ <i>{ $name }</i> is applied: { $fresh } new, { $changed } changed.

### Postpaid lines

lines-title = 📇 <b>Postpaid lines</b>
    Choose one, or write the last digits of a number.
lines-none-open = 📇 No bill is open. Write the last digits of a number to find its line.
lines-none = 📇 No line has this number. Write other digits, at least the last four.
lines-ask-number = Which number? At least its last four digits.
# $phone (text) masked
# $name (text) masked
# $state (text)
# $unpaid (count)
# $disputed (count)
lines-line =
    { $state ->
        [grace] ⚠️
        [suspended] ⏸
        [ended] 🏁
       *[active] 📱
    } { $phone } · { $name }{ $unpaid ->
        [0] {""}
       *[other] {""} · ❗{ $unpaid }
    }{ $disputed ->
        [0] {""}
       *[other] {""} · 🔎{ $disputed }
    }
# $phone (text)
# $name (text)
# $state (text)
# $plan (text)
lines-card =
    📱 <b>{ $phone }</b>, { $name }
    { $plan }
    { $state ->
        [grace] ⚠️ A bill is overdue; the line still runs
        [suspended] ⏸ Off: a bill was not paid
        [ended] 🏁 Ended
       *[active] Runs
    }
# $from (date)
# $last (date)
# $amount (money)
lines-cycle = { $from } to { $last }: { $amount } if nothing changes
# $credit (money)
lines-credit = ↩️ { $credit } comes off the next bill
# $numbers (text)
lines-numbers = Further numbers: { $numbers }
lines-ends = 🏁 Ends with this month
lines-no-bills = No bill yet
# $amount (money)
# $last (date)
# $state (text) due, disputed or paid
lines-bill-button =
    { $state ->
        [paid] ✅
        [disputed] 🔎
       *[due] ❗
    } { $amount } · { $last }
lines-unmask-button = 👁 Show who it is
lines-one-button = 📱 This line
# $phone (text) masked
# $wish (text) end or keep
lines-turn-sure =
    { $wish ->
        [end] Let { $phone } end with its month? Only the customer can begin a line again.
       *[keep] Let { $phone } go on after all?
    }
# $wish (text) end or keep
lines-turned =
    { $wish ->
        [end] 🏁 The line ends with its month; one that is off has ended now.
       *[keep] ↩ The line goes on.
    }
lines-unchanged = Nothing was changed.
# $reference (text)
# $amount (money)
# $from (date)
# $last (date)
# $state (text) due, disputed or paid
lines-bill =
    🧾 <code>{ $reference }</code>: <b>{ $amount }</b>
    { $from } to { $last }
    { $state ->
        [paid] ✅ Paid
        [disputed] 🔎 Being looked into: nothing more is said of it, and it switches nothing off
       *[due] ❗ Not paid
    }
    Money that shall go back to the wallet goes by /credit, with a second person.
# $credited (money)
lines-credited = ↩️ { $credited } was taken off later bills for it
lines-dispute-button = 🔎 Look into it
lines-stand-button = 🧾 It stands
lines-credit-button = ↩️ Lower next bill
# $reference (text)
lines-disputed = 🔎 <code>{ $reference }</code> is being looked into, and the customer knows.
# $reference (text)
lines-stands = 🧾 <code>{ $reference }</code> stands, and the customer knows.
# $most (money)
lines-ask-credit = How much shall come off the next bill? At most { $most }.
# $amount (money)
# $reference (text)
lines-credit-sure = Take { $amount } off the next bill, because of <code>{ $reference }</code>? It can be done once for a bill.
# $amount (money)
lines-credit-made = ↩️ { $amount } comes off the next bill, and the customer knows.
lines-no-bill = There is no such bill.
lines-not-due = That does not go with this bill: it runs still, or is paid.
# $most (money)
lines-credit-too-large = That is more than the bill, or nothing: at most { $most }.
lines-credited-already = Something was taken off for this bill before.

### Invitations

referrals-button = 🎁 Invitations
referrals-title = 🎁 <b>Invitations</b>, by the month in which people came
# $month (month)
# $joined (count)
# $completed (count)
# $rewarded (count)
referrals-month = { $month }: { $joined } came, { $completed } recharged, { $rewarded } rewards
referrals-top = <b>Most in 90 days</b>
referrals-no-top = Nobody brought anybody in 90 days.
# $name (text) masked
# $phone (text) masked
# $joined (count)
# $completed (count)
referrals-person = { $name }, { $phone }: { $completed } of { $joined }
referrals-refused-button = 🚫 Without reward
referrals-person-button = 👤 One person
referrals-ask-number = Whose? Write the whole number.
referrals-none = 🎁 There are none.
referrals-refused = 🚫 <b>Invitations without a reward</b>, the newest first
# $phone (text) masked
referrals-of = 👤 Whom { $phone } brought, and by whom they came
# $by (text) masked
# $who (text) masked
# $step (text)
referrals-line =
    { $step ->
        [rewarded] 🎁
        [released] 🎁
        [completed] ✅
        [capped] 🧢
        [withdrawn] ↩️
        [kept] ↩️
        [held] ✋
       *[joined] ⏳
    } { $by } → { $who }
# $by (text) masked
# $by_phone (text) masked
# $who (text) masked
# $who_phone (text) masked
# $step (text)
# $when (moment)
# $joined (day)
referrals-card =
    🎁 <b>{ $by }</b> ({ $by_phone }) brought <b>{ $who }</b> ({ $who_phone }) on { $joined }
    { $step ->
        [rewarded] 🎁 The first recharge is made, and a reward was given.
        [released] 🎁 The reward was let go again.
        [completed] ✅ The first recharge is made.
        [capped] 🧢 No reward: the month had its most, or the account was not open.
        [withdrawn] ↩️ The recharge was taken back, and the reward with it.
        [kept] ↩️ The recharge was taken back; the reward had been used.
        [held] ✋ The reward is held.
       *[joined] ⏳ No recharge yet that counts.
    }
    { $when }
referrals-hold-button = ✋ Hold the reward
referrals-release-button = 🎁 Let it go
referrals-held = ✋ The reward is held. It cannot be used until somebody lets it go.
referrals-released = 🎁 The reward is there again, for as long as the first one was good.
referrals-no-reward = This invitation brought no reward.
referrals-used-already = The reward has been used.
referrals-over = The reward has ended by itself.
