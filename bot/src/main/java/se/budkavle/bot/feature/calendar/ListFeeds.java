package se.budkavle.bot.feature.calendar;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.rights.Rights;

/** The command that lists the user's calendar links, without revoked ones. */
@Component
class ListFeeds implements Command {

    private final FeedList list;
    private final Rights rights;

    ListFeeds(FeedList list, Rights rights) {
        this.list = list;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("calendar list").onlyFor(RequiredRight.PERSON);
    }

    @Override
    public Reply run(Call call) {
        return list.of(rights.personId(call.caller()));
    }
}
