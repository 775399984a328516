package se.budkavle.bot.feature.arena;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.OverlappingDeliveries;

/**
 * Builds the private message that asks a representative for reports. The message lists all gatherings (meetings of
 * external groups) from which this person's report is missing.
 */
@Component
class ReportRequestComposer implements Composer {

    private final PersonGatheringFinder own;
    private final ArenaReader reader;
    private final OverlappingDeliveries overlapping;
    private final Clock clock;

    ReportRequestComposer(
            PersonGatheringFinder own, ArenaReader reader, OverlappingDeliveries overlapping, Clock clock) {
        this.own = own;
        this.reader = reader;
        this.overlapping = overlapping;
        this.clock = clock;
    }

    @Override
    public String name() {
        return ArenaDeliveryKeys.REPORT_REQUEST;
    }

    @Override
    public Composed compose(Delivery delivery) {
        if (overlapping.isOvertaken(delivery, Set.of(name()), "", clock.instant())) {
            return new Composed.Skip("arena.skipped-overtaken");
        }
        var mayContain = overlapping.mayContain(delivery);
        var owed = own.awaitingReport(delivery.requiredAddressee().id()).stream()
                .filter(one -> mayContain.test(reader.arenaOf(one).networkId()))
                .toList();
        if (owed.isEmpty()) {
            return new Composed.Skip("arena.skipped-reported");
        }
        boolean isReminder = owed.stream().allMatch(one -> one.reportRemindedAt() != null);
        var page =
                Page.titled(isReminder ? "arena.report-request.reminder" : "arena.report-request.title", owed.size());
        for (var gathering : owed) {
            page = page.line(
                    "arena.listed", Phrase.of("arena.when", reader.heading(gathering), ArenaReader.when(gathering)));
        }
        page = page.line("arena.report-request.how");
        return new Composed.ChatPost(Post.of(delivery.id(), page)
                .with(owed.stream()
                        .limit(Reply.Row.MOST_BUTTONS)
                        .map(one -> Button.main(
                                Press.id(GatheringButtonIds.REPORT, one.id()),
                                Phrase.of("arena.report-about", one.title())))
                        .toArray(Button[]::new)));
    }
}
