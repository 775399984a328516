package se.budkavle.bot.feature.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.AdministratorAddressees;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/**
 * Queues and builds the report to the administrators about an outage. The report shows when the outage began and ended.
 * The report also lists the messages that were sent late, were merged into later messages, were dropped, have failed or
 * still wait. While all sending is paused, the report lists only the waiting messages.
 */
@Component
class OutageReport implements Composer {

    /**
     * The time that the bot needs to queue and send the overdue messages. The time is counted from the end of the
     * outage, or from the beginning of working hours if the outage ends outside working hours.
     */
    private static final Duration CATCHES_UP = Duration.ofMinutes(5);

    private final Deliveries deliveries;
    private final AdministratorAddressees administrators;
    private final OutageReportMessage pages;
    private final NoticeTime times;
    private final Clock clock;

    OutageReport(
            Deliveries deliveries,
            AdministratorAddressees administrators,
            OutageReportMessage pages,
            NoticeTime times,
            Clock clock) {
        this.deliveries = deliveries;
        this.administrators = administrators;
        this.pages = pages;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Outage.REPORT;
    }

    /**
     * Queues the report about the outage. If sending is paused ({@code held}), the report to the administrators'
     * channel does not wait for working hours. All other reports wait for working hours, when the overdue messages are
     * sent too.
     */
    void queue(Outage outage, boolean held) {
        var now = clock.instant();
        var inWorkingHours = times.soonest(now, Instant.MAX, false);
        for (var to : administrators.all()) {
            var from = held && to.kind() == Addressee.Kind.CHANNEL ? now : inWorkingHours;
            deliveries.save(Delivery.of(
                            name() + ":" + outage.to() + ":" + to.id(),
                            name(),
                            outage.subject(),
                            to,
                            from.plus(CATCHES_UP),
                            now)
                    .ignoringPause());
        }
    }

    @Override
    public Composed compose(Delivery delivery) {
        // Not every member of the administrators' channel may see every network. A report in this channel therefore
        // names only the kinds of messages.
        boolean titled = delivery.requiredAddressee().kind() != Addressee.Kind.CHANNEL;
        var page = pages.of(Outage.of(delivery.subject()), delivery.dueAt(), titled);
        return new Composed.ChatPost(Post.of(delivery.id(), page)
                .with(Button.plain(
                        new OutboxScope(null, OutboxScope.USUAL_DAYS).press(OutboxMessage.COMING, 0),
                        Phrase.of("outbox.show-coming"))));
    }
}
