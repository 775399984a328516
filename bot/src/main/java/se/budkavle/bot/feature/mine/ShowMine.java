package se.budkavle.bot.feature.mine;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.rights.Rights;

/**
 * The slash command that shows everything that waits for the user's answer, with buttons, and the user's next meetings.
 */
@Component
class ShowMine implements Command {

    private final MineMessage pages;
    private final Rights rights;

    ShowMine(MineMessage pages, Rights rights) {
        this.pages = pages;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("mine").onlyFor(RequiredRight.PERSON);
    }

    @Override
    public Reply run(Call call) {
        return pages.of(rights.person(call.caller()));
    }
}
