package se.budkavle.bot.agenda;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.storage.agenda.Editions;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/** Brings a posted agenda up to date: within an hour in the same post, later in one that begins with what changed. */
@Component
class AgendaChangeComposer implements Composer {

    static final String NAME = "agenda.change";
    private static final Duration UNNOTICED = Duration.ofHours(1);

    private final AgendaPosting posting;
    private final Editions editions;
    private final Deliveries deliveries;
    private final Clock clock;

    AgendaChangeComposer(AgendaPosting posting, Editions editions, Deliveries deliveries, Clock clock) {
        this.posting = posting;
        this.editions = editions;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var meeting = posting.meeting(delivery);
        var useless = posting.uselessFor(meeting);
        if (useless.isPresent()) {
            return new Composed.Useless(useless.get());
        }
        var last = editions.lastSent(meeting.id());
        if (last.isEmpty()) {
            return new Composed.Useless("agenda.skipped-unposted");
        }
        var seen = last.get();
        var told = posting.edition(delivery, meeting);
        var changes = Snapshot.of(told).since(Snapshot.read(seen.contents()));
        if (changes.isEmpty()) {
            return new Composed.Useless("agenda.skipped-same");
        }
        var first = firstOf(deliveries.findById(seen.deliveryId()).orElseThrow());
        if (first.finishedAt().plus(UNNOTICED).isAfter(clock.instant())) {
            return new Composed.Instead(first.messageId(), posting.post(first.id(), told, List.of()));
        }
        return new Composed.Words(posting.post(delivery.id(), told, changes));
    }

    /** The delivery that made the post which this one only edited; its age counts. */
    private Delivery firstOf(Delivery latest) {
        return deliveries.findAllBySubjectOrderByDueAt(latest.subject()).stream()
                .filter(one -> AgendaAnnouncing.showsAgenda(one) && latest.messageId().equals(one.messageId()))
                .min(Comparator.comparing(Delivery::finishedAt)).orElseThrow();
    }
}
