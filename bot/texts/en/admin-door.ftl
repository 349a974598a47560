## The admin group: who comes in

help-admin-home = Sign in, and see what you may do here
help-admin-admins = See and change who is on the list
help-admin-log-out = End your session here

reply-to-answer = ↩ Reply to this message to answer.
admin-no-command = There is no such command in this group. /admin shows those that there are.
admin-role-too-low = Your role does not go that far. An owner can change it with /admins.
admin-lost = Let's leave it there. /admin shows what you can do.
admin-cancelled = Cancelled. Nothing was changed.

# $name (text)
# $role (text)
admin-home = <b>{ $name }</b>, you are signed in as { $role }. It ends after 5 quiet minutes.
# $command (text)
# $what (text)
admin-command-line = { $command } · { $what }

admin-ask-app-code = What does your authenticator show now? Send me the 6 digits; they count once.
# $phone (text) where it was sent, partly hidden
admin-ask-sms-code = I have sent 6 digits by SMS to <b>{ $phone }</b>. Send them here; they count once.
admin-by-sms-button = Send me an SMS
admin-by-app-button = Use my authenticator
admin-no-way-in = You are on the list, but there is neither an authenticator nor a phone for you yet. The operator sets one up: <code>npm run admin</code>
admin-code-used = That code was taken already. Please wait for the next one.
admin-no-authenticator = There is no authenticator for you. The operator sets one up: <code>npm run admin</code>
admin-session-closed = 🔒 Your session here is over.
admin-session-none = 🔒 You had no session here.

# $admins (count)
admin-list =
    { $admins ->
        [one] <b>The list</b> · one admin
       *[other] <b>The list</b> · { $admins } admins
    }
# $name (text)
# $role (text)
# $id (text) as the channel knows them
# $way (text) how they sign in
admin-list-line =
    { $way ->
        [app] <b>{ $name }</b> · { $role } · authenticator · <code>{ $id }</code>
        [sms] <b>{ $name }</b> · { $role } · SMS · <code>{ $id }</code>
        [both] <b>{ $name }</b> · { $role } · authenticator or SMS · <code>{ $id }</code>
       *[none] <b>{ $name }</b> · { $role } · cannot sign in yet · <code>{ $id }</code>
    }
admin-add-button = + Add somebody
# $name (text)
# $role (text)
# $phone (text)
admin-card =
    { $phone ->
        [none] <b>{ $name }</b> · { $role } · no phone
       *[other] <b>{ $name }</b> · { $role } · { $phone }
    }
# $role (text)
admin-role-means =
    { $role ->
        [viewer] <i>viewer</i> sees figures, purchases and plans, with people's numbers hidden
        [support] <i>support</i> helps customers: looks them up, suspends, unlocks, asks for refunds
        [finance] <i>finance</i> asks for and approves refunds and credits, and exports
       *[owner] <i>owner</i> may do everything
    }
# $role (text)
admin-make-button =
    { $role ->
        [viewer] Make viewer
        [support] Make support
        [finance] Make finance
       *[owner] Make owner
    }
# $role (text)
admin-role-button =
    { $role ->
        [viewer] viewer
        [support] support
        [finance] finance
       *[owner] owner
    }
admin-remove-button = Take off the list
# $name (text)
admin-remove-sure = Take <b>{ $name }</b> off the list? What they have open here ends at once.
# $example (text)
admin-ask-id = Who? Reply to one of their messages with /admins. Or send me what this app calls them, such as { $example }.
# $example (text)
admin-not-an-id = That is nobody’s name here: it would look like { $example }. Replying to one of their messages with /admins works as well.
# $id (text)
admin-ask-name = What is the person with the number <code>{ $id }</code> called here?
admin-bad-name = A name has 2 to 60 letters.
# $name (text)
admin-ask-role = What may <b>{ $name }</b> do?
# $name (text)
admin-ask-phone = To which phone should codes for <b>{ $name }</b> go by SMS? Without one they need an authenticator.
# $name (text)
# $role (text)
admin-added = <b>{ $name }</b> is on the list as { $role }. They sign in here with /admin.
# $name (text)
# $role (text)
admin-added-without-phone = <b>{ $name }</b> is on the list as { $role }. They sign in here with /admin once the operator gave them an authenticator: <code>npm run admin</code>
# $name (text)
# $role (text)
admin-role-changed = <b>{ $name }</b> is { $role } now. What they had open has ended.
# $name (text)
admin-removed = <b>{ $name }</b> is off the list.
# $name (text)
admin-listed-already = That person is on the list already, as <b>{ $name }</b>.
admin-unlisted = That person is not on the list any more.
admin-last-owner = This is the only owner. Make somebody else an owner first.
