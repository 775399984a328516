package se.budkavle.bot.feature.calendar;

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
import se.budkavle.storage.calendar.Feed;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Network;

/**
 * The command that creates a secret calendar link to the annual wheel (what happens in a year). The link is shown only
 * once.
 */
@Component
class MakeYearFeed implements Command {

    private final FeedMaker maker;
    private final Rights rights;
    private final Suggestions suggestions;
    private final DirectoryLookup lookup;

    MakeYearFeed(FeedMaker maker, Rights rights, Suggestions suggestions, DirectoryLookup lookup) {
        this.maker = maker;
        this.rights = rights;
        this.suggestions = suggestions;
        this.lookup = lookup;
    }

    @Override
    public Spec spec() {
        return Spec.of("calendar year")
                .perhaps("area", Kind.TEXT, suggestions::areas)
                .perhaps("network", Kind.TEXT, suggestions::networks)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var owner = rights.person(call.caller());
        maker.requireOpen();
        var area = call.perhapsText("area").map(lookup::area).map(Area::id).orElse(null);
        var network = call.perhapsText("network").map(lookup::network);
        network.ifPresent(one -> rights.requireReading(call.caller(), one));
        var networkId = network.map(Network::id).orElse(null);
        return maker.make(owner.id(), (secret, now) -> Feed.ofYear(secret, owner.id(), area, networkId, now));
    }
}
