## Broadcasts, for the admin group

help-broadcast = Write to many customers at once
# $reference (text)
# $state (text) running, stopped or done
# $asked_by (text) an admin's name
# $is_found (text) yes, or no while people are still being found
# $people (count)
# $sent (count)
# $failed (count)
# $blocked (count)
# $skipped (count)
# $left (count)
# $held (count)
# $minutes_left (count)
broadcast-progress =
    { $state ->
        [running] 📣 <b>Broadcast { $reference }</b> is on its way.
        [stopped] ⏸ <b>Broadcast { $reference }</b> is stopped.
       *[done] ✅ <b>Broadcast { $reference }</b> is done.
    } { $is_found ->
        [yes] For { $people } people, by { $asked_by }.
       *[no] Finding its people: { $people } so far. By { $asked_by }.
    }

    Sent { $sent } · could not be brought { $failed } · chat blocked { $blocked } · left out { $skipped }
    { $state ->
        [done] Nobody is left.
        [stopped] Left: { $left }. They wait until you resume it.
       *[running] Left: { $left }. { $minutes_left ->
            [0] It is nearly there.
            [one] About a minute more.
           *[other] About { $minutes_left } minutes more.
        }
    } { $held ->
        [0] { "" }
        [one] One of them is in quiet hours, or one too many for WhatsApp today, and gets it afterwards.
       *[other] { $held } of them are in quiet hours, or too many for WhatsApp today, and get it afterwards.
    }
broadcast-stop-button = ⏸ Stop
broadcast-resume-button = ▶️ Resume

broadcast-none = 📣 <b>Broadcasts</b>. None was sent yet.
broadcast-list = 📣 <b>Broadcasts</b>. Choose one to see how it goes, or write a new one.
broadcast-new-button = ✏️ New broadcast
# $reference (text)
# $state (text) running, stopped or done
# $sent (count)
# $people (count)
# $when (day)
broadcast-line =
    { $state ->
        [running] 📣
        [stopped] ⏸
       *[done] ✅
    } { $reference } · { $sent } of { $people } · { $when }
broadcast-refresh-button = 🔄 Refresh
broadcast-said = <b>It says:</b>
# $words (text)
broadcast-quoted = { $words }

broadcast-which-class = 📣 <b>New broadcast.</b> What is it about? Who switched news off does not get news, but still hears what concerns the service they use.
broadcast-class-news-button = 📣 News and offers
broadcast-class-service-button = 🔧 The service itself
broadcast-to-whom = Whom is it for?
broadcast-all-button = Everybody
# $days (count)
broadcast-active-button = Here in the last { $days } days
# $days (count)
broadcast-away-button = Not here for { $days } days
broadcast-network-button = By network
broadcast-budget-button = With a budget
broadcast-never-bought-button = Never bought anything
broadcast-tier-button = By tier
broadcast-language-button = By language
broadcast-which-network = For whom did they buy in the last three months?
broadcast-which-tier = Which tier?
# $tier (count)
broadcast-tier-label = Tier { $tier }
broadcast-which-language = Which language do they read?
# $most (count)
broadcast-ask-words = What shall I write to them? At most { $most } letters, as plain text: bold or links are not kept. Lines stay as you write them.
# $most (count)
broadcast-bad-words = That is empty, or longer than { $most } letters. Please write it again, a little shorter.
# $language (text)
# $most (count)
broadcast-ask-words-in = And in { $language }? At most { $most } letters. Who reads { $language } gets the English words if you skip this.
broadcast-which-button = A button below it?
broadcast-no-button = No button
broadcast-preview-lead = 👁 This is what they see:
# $people (count)
# $muted (count)
# $unreached (count)
# $minutes (count)
# $days (count)
broadcast-check =
    { $people ->
        [0] <b>Nobody</b> can be reached there. Please choose other people.
        [one] <b>One person</b> gets it.
       *[other] <b>{ $people } people</b> get it, in about { $minutes ->
            [one] a minute
           *[other] { $minutes } minutes
        }. Who is in quiet hours gets it afterwards.
    } { $muted ->
        [0] { "" }
        [one] One more does not want to hear of this.
       *[other] { $muted } more do not want to hear of this.
    } { $unreached ->
        [0] { "" }
        [one] One more cannot be told: a linked telephone takes no broadcasts, and WhatsApp no news after a day of silence.
       *[other] { $unreached } more cannot be told: a linked telephone takes no broadcasts, and WhatsApp no news after a day of silence.
    } { $days ->
        [0] { "" }
        [one] Whom WhatsApp takes no more today gets it tomorrow.
       *[other] WhatsApp takes so many a day of those who were silent: the last get it in { $days } days.
    }
broadcast-send-button = 📣 Send it
broadcast-change-words-button = ✏️ Other words
broadcast-change-people-button = 👥 Other people
broadcast-change-button-button = 🔘 Other button
broadcast-drop-button = ✕ Drop it
broadcast-dropped = Dropped. Nothing was sent.
# $people (count)
broadcast-confirm = To send it to { $people } people, please type that number.
# $people (count)
broadcast-not-count = That isn't the number. Please type { $people }, or drop it.
# $reference (text)
broadcast-begun = 📣 Broadcast <b>{ $reference }</b> is on its way. The message below tells how it goes.
# $reference (text)
broadcast-stopped = ⏸ Broadcast { $reference } is stopped. Who has it keeps it; nobody else gets it until you resume it.
# $reference (text)
broadcast-resumed = ▶️ Broadcast { $reference } goes on.
broadcast-nobody = Nobody can be reached there any more, so nothing was sent.
# $state (text) running, stopped or done
broadcast-moved-on =
    { $state ->
        [running] It is on its way already.
        [stopped] It is stopped already.
       *[done] It is done already.
    }
broadcast-unknown = I know no broadcast of that name.
