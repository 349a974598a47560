## The admin group: providers

help-admin-providers = How providers do now; pause and resume them: /providers, /providers vtpass, /providers mtn
providers-title = 📡 <b>Providers now</b>. Counts are of the last 24 hours.
# $condition (text) closed, half_open, open or paused
providers-sign =
    { $condition ->
        [closed] 🟢
        [half_open] 🟡
        [paused] ⏸
       *[open] 🔴
    }
# $provider (text)
# $condition (text)
# $requests (count)
# $percent (text) or none
# $share (text) percent of all requests, or none
providers-line-unread =
    { $percent ->
        [none] { providers-sign } <b>{ $provider }</b>: float not read yet, no requests
       *[other] { providers-sign } <b>{ $provider }</b>: float not read yet, { $percent }% of { $requests } requests went well; { $share }% of all went there
    }
# $provider (text)
# $condition (text)
# $requests (count)
# $percent (text) or none
# $share (text) percent of all requests, or none
# $float (money)
providers-line =
    { $percent ->
        [none] { providers-sign } <b>{ $provider }</b>: float { $float }, no requests
       *[other] { providers-sign } <b>{ $provider }</b>: float { $float }, { $percent }% of { $requests } requests went well; { $share }% of all went there
    }
# $shares (text)
providers-shares-line = Shares by setting: { $shares }
providers-by-cost-line = The lowest cost goes first.
# $network (text)
# $reason (text)
# $since (moment)
providers-network-paused-line = ⏸ { $network } is paused everywhere since { $since }: { $reason }
# $provider (text)
providers-provider-title = 📡 <b>{ $provider }</b>
# $network (text)
providers-network-title = 📶 <b>{ $network }</b>
# $at (moment)
providers-float-line = Float read at { $at }
# $network (text) or the name of a provider
# $condition (text)
# $requests (count)
# $percent (text) or none
providers-road-line =
    { $percent ->
        [none] { providers-sign } { $network }: no requests
       *[other] { providers-sign } { $network }: { $percent }% of { $requests } went well
    }
# $since (moment)
# $reason (text)
providers-paused-line = ⏸ paused since { $since }: { $reason }
# $since (moment)
providers-open-line = shut since { $since }, after too much went wrong; it is tried again by itself
# $at (moment)
providers-trouble-line = last trouble at { $at }
providers-back-button = ← All providers
providers-not-yours = Pausing and resuming is for owners.
# $provider (text) or none
# $network (text) or none
providers-what =
    { $provider ->
        [none] { $network } everywhere
       *[other]
            { $network ->
                [none] all networks at { $provider }
               *[other] { $network } at { $provider }
            }
    }
# $provider (text)
# $network (text)
providers-ask-reason = Why pause { providers-what }? Choose one, or write it in a few words.
providers-reason-problem = Please say it in 3 to 200 letters.
providers-reason-trouble-button = Trouble at the provider
providers-reason-maintenance-button = Maintenance
providers-reason-prices-button = Wrong prices
# $provider (text)
# $network (text)
# $reason (text)
providers-confirm-pause =
    Pause { providers-what }? Reason: { $reason }
    Nothing is sent that way until somebody resumes it. Where no other way is left, buyers are told that the network rests, and purchases that were not sent yet go back.
# $provider (text)
# $network (text)
providers-confirm-resume = Resume { providers-what }? Whoever waits for it is told.
providers-yes-pause-button = ⏸ Pause
providers-yes-resume-button = ▶️ Resume
providers-no-button = ✕ Leave it
# $provider (text)
# $network (text)
providers-paused = ⏸ Paused: { providers-what }.
# $provider (text)
# $network (text)
providers-resumed = ▶️ Resumed: { providers-what }.
# $provider (text)
# $network (text)
providers-paused-before = It was paused already: { providers-what }.
# $provider (text)
# $network (text)
providers-runs-before = It was not paused: { providers-what }.
