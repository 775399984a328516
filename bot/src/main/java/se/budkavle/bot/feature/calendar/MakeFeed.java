package se.budkavle.bot.feature.calendar;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.calendar.Feed;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;

/** The command that creates a secret calendar link for the user. The link is shown only once. */
@Component
class MakeFeed implements Command {

    private final FeedMaker maker;
    private final Rights rights;
    private final Suggestions suggestions;
    private final DirectoryLookup lookup;
    private final Memberships memberships;
    private final Association association;
    private final Clock clock;

    MakeFeed(
            FeedMaker maker,
            Rights rights,
            Suggestions suggestions,
            DirectoryLookup lookup,
            Memberships memberships,
            Association association,
            Clock clock) {
        this.maker = maker;
        this.rights = rights;
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.memberships = memberships;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("calendar feed")
                .perhaps("network", Spec.Kind.TEXT, suggestions::ownNetworks)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return rights.belongsToAny(caller);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var owner = rights.person(call.caller());
        maker.requireOpen();
        var network = call.perhapsText("network").map(lookup::network);
        network.ifPresent(one -> rights.requireBelonging(call.caller(), one, MeetingIcsPress.ONLY_MEMBERS));
        if (network.isEmpty()
                && memberships.activeOf(owner.id(), association.today(clock)).stream()
                        .allMatch(one -> one.networkId() == null)) {
            throw new Refusal("calendar.no-network");
        }
        return maker.make(
                owner.id(),
                (secret, now) ->
                        Feed.of(secret, owner.id(), network.map(Network::id).orElse(null), now));
    }
}
