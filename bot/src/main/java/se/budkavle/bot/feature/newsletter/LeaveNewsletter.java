package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.newsletter.OptOut;
import se.budkavle.storage.newsletter.OptOutService;

/**
 * The slash command that unsubscribes the user from a network's newsletter. If the user names no network, lists the
 * user's newsletters, so that the user can choose one of them.
 */
@Component
class LeaveNewsletter implements Command {

    private final Suggestions suggestions;
    private final DirectoryLookup lookup;
    private final OptOutService optOuts;
    private final ReaderSubscriptionsCard card;
    private final Rights rights;

    LeaveNewsletter(
            Suggestions suggestions,
            DirectoryLookup lookup,
            OptOutService optOuts,
            ReaderSubscriptionsCard card,
            Rights rights) {
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.optOuts = optOuts;
        this.card = card;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("newsletter leave")
                .perhaps("network", Kind.TEXT, suggestions::networks)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var person = rights.personId(call.caller());
        var network = call.perhapsText("network").map(lookup::network);
        if (network.isEmpty()) {
            return card.all(person);
        }
        optOuts.leave(optOuts.readerOf(person), network.get().id(), OptOut.Through.CHAT, person);
        return card.of(person, network.get());
    }
}
