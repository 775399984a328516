package se.budkavle.bot.feature.arena;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.arena.Contributions;
import se.budkavle.storage.arena.Gathering;
import se.budkavle.storage.arena.Gatherings;
import se.budkavle.storage.delivery.Delivery;

/**
 * Builds the message that is posted in the channel before a gathering (meeting) of an arena (external group). The
 * message asks the arena's home network what the representatives should say or ask there.
 */
@Component
class ContributionRequestComposer implements LiveComposer {

    private final Gatherings gatherings;
    private final Contributions contributions;
    private final ArenaReader reader;
    private final GatheringTimes times;

    ContributionRequestComposer(
            Gatherings gatherings, Contributions contributions, ArenaReader reader, GatheringTimes times) {
        this.gatherings = gatherings;
        this.contributions = contributions;
        this.reader = reader;
        this.times = times;
    }

    @Override
    public String name() {
        return ArenaDeliveryKeys.REQUEST;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var gathering = gathering(delivery);
        if (gathering.isCancelled()) {
            return new Composed.Skip("arena.skipped-cancelled");
        }
        if (!gathering.isAhead(times.today())) {
            return new Composed.Skip("arena.skipped-begun");
        }
        if (reader.goers(gathering).isEmpty() || !reader.arenaOf(gathering).isAlive()) {
            return new Composed.Skip("arena.skipped-nobody");
        }
        return asking(delivery, gathering);
    }

    /** Returns the current content of the sent message. Omits the button if contributions are no longer accepted. */
    @Override
    public Composed refreshed(Delivery sent) {
        var gathering = gathering(sent);
        if (gathering.isAhead(times.today())) {
            return asking(sent, gathering);
        }
        var page = Page.titled("arena.request.title", reader.heading(gathering)).line(ArenaReader.when(gathering));
        return new Composed.ChatPost(
                Post.of(sent.id(), page.line(gathering.isCancelled() ? "arena.cancelled" : "arena.request.over")));
    }

    private Composed asking(Delivery delivery, Gathering gathering) {
        var names = reader.namesOfGoers(gathering);
        var page = Page.titled("arena.request.title", reader.heading(gathering)).line(ArenaReader.when(gathering));
        page = names.isEmpty() ? page.line("arena.vacant") : page.line("arena.request.who", names);
        int count = contributions.toAny(List.of(gathering.id())).size();
        page = page.line("arena.request.until", gathering.startsOn());
        if (count > 0) {
            page = page.line("arena.request.count", count);
        }
        return new Composed.ChatPost(Post.of(delivery.id(), page)
                .with(Button.main(
                        Press.id(GatheringButtonIds.CONTRIBUTE, gathering.id()), Phrase.of("arena.contribute"))));
    }

    private Gathering gathering(Delivery delivery) {
        return gatherings.findById(delivery.subject()).orElseThrow();
    }
}
