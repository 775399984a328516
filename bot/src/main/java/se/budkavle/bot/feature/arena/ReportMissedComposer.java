package se.budkavle.bot.feature.arena;

import java.time.LocalDate;
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
 * Builds the private message that tells a coordinator which reports from gatherings (meetings of external groups) are
 * still missing.
 */
@Component
class ReportMissedComposer implements Composer {

    private final PersonGatheringFinder own;
    private final ArenaReader reader;
    private final OverlappingDeliveries overlapping;

    ReportMissedComposer(PersonGatheringFinder own, ArenaReader reader, OverlappingDeliveries overlapping) {
        this.own = own;
        this.reader = reader;
        this.overlapping = overlapping;
    }

    @Override
    public String name() {
        return ArenaDeliveryKeys.REPORT_MISSED;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var day = LocalDate.parse(delivery.subject().split(" ")[1]);
        var mayContain = overlapping.mayContain(delivery);
        var missed = own.missedOn(day, delivery.requiredAddressee().id()).stream()
                .filter(one -> mayContain.test(reader.arenaOf(one).networkId()))
                .toList();
        if (missed.isEmpty()) {
            return new Composed.Skip("arena.skipped-reported");
        }
        var page = Page.titled("arena.report-missed.title", missed.size()).toned(Page.Tone.WARNING);
        for (var gathering : missed) {
            page = page.line(
                    "arena.listed", Phrase.of("arena.when", reader.heading(gathering), ArenaReader.when(gathering)));
        }
        page = page.line("arena.report-missed.how");
        return new Composed.ChatPost(Post.of(delivery.id(), page)
                .with(missed.stream()
                        .limit(Reply.Row.MOST_BUTTONS)
                        .map(one -> Button.plain(
                                Press.id(GatheringButtonIds.OPEN, one.id()), Phrase.of("arena.open", one.title())))
                        .toArray(Button[]::new)));
    }
}
