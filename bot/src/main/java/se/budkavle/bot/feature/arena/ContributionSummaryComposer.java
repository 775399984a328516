package se.budkavle.bot.feature.arena;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.delivery.SharedMessageKeys;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.arena.Contribution;
import se.budkavle.storage.arena.Contributions;
import se.budkavle.storage.arena.Gathering;
import se.budkavle.storage.delivery.Delivery;

/**
 * Builds the private message that a representative gets shortly before gatherings (meetings of external groups) begin.
 * The message contains what the arenas' home networks want the representatives to say or ask (the contributions).
 */
@Component
class ContributionSummaryComposer implements LiveComposer {

    private final PersonGatheringFinder own;
    private final Contributions contributions;
    private final ArenaReader reader;
    private final GatheringTimes times;
    private final SharedMessageKeys keys;

    ContributionSummaryComposer(
            PersonGatheringFinder own,
            Contributions contributions,
            ArenaReader reader,
            GatheringTimes times,
            SharedMessageKeys keys) {
        this.own = own;
        this.contributions = contributions;
        this.reader = reader;
        this.times = times;
        this.keys = keys;
    }

    @Override
    public String name() {
        return ArenaDeliveryKeys.SUMMARY;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var day = LocalDate.parse(delivery.subject().split(" ")[1]);
        var person = delivery.requiredAddressee().id();
        var contains = keys.networksOf(delivery, ArenaDeliveryKeys.personal(name(), person, day));
        var coming = own.ahead(person).stream()
                .filter(one -> times.summaryDay(one).equals(day))
                .filter(one -> contains.test(reader.arenaOf(one).networkId()))
                .toList();
        if (coming.isEmpty()) {
            return new Composed.Skip("arena.skipped-begun");
        }
        var all = contributions.toAny(coming.stream().map(Gathering::id).toList());
        var wanted = coming.stream()
                .filter(one -> all.stream().anyMatch(line -> line.gatheringId().equals(one.id())))
                .toList();
        if (wanted.isEmpty()) {
            return new Composed.Skip("arena.skipped-nothing");
        }
        var page = Page.titled("arena.summary.title");
        for (var gathering : wanted) {
            page = page.field(
                    reader.heading(gathering),
                    Phrase.of("arena.summary.text", ArenaReader.when(gathering), lines(all, gathering)));
        }
        return new Composed.ChatPost(Post.of(delivery.id(), page)
                .with(wanted.stream()
                        .limit(Reply.Row.MOST_BUTTONS)
                        .map(one -> Button.plain(
                                Press.id(GatheringButtonIds.OPEN, one.id()), Phrase.of("arena.open", one.title())))
                        .toArray(Button[]::new)));
    }

    /**
     * Returns the message with all contributions, including contributions that people wrote after the message was sent.
     */
    @Override
    public Composed refreshed(Delivery sent) {
        return compose(sent);
    }

    private static Phrase lines(List<Contribution> all, Gathering gathering) {
        return Phrase.joined(
                "\n",
                all.stream()
                        .filter(one -> one.gatheringId().equals(gathering.id()))
                        .map(one -> Phrase.of("arena.listed", one.text()))
                        .toList());
    }
}
