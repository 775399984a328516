package se.budkavle.bot.feature.contact;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;

/** The slash command that shows one contact from a mailing list that the user manages. */
@Component
class ShowContact implements Command {

    private final ContactFinder finder;
    private final ContactMessage page;

    ShowContact(ContactFinder finder, ContactMessage page) {
        this.finder = finder;
        this.page = page;
    }

    @Override
    public Spec spec() {
        return Spec.of("contact show")
                .asking("contact", Kind.TEXT, finder::matching)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        return page.of(finder.named(call.text("contact"), call.caller()).contact(), call.caller());
    }
}
