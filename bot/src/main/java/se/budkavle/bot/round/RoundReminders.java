package se.budkavle.bot.round;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.round.Round;

/** Says when those who have not answered a round are reminded as announced, and which of those reminders are of no use any more. */
@Component
class RoundReminders {

    private final RoundSettings settings;
    private final NoticeTime times;
    private final Deliveries deliveries;
    private final Clock clock;

    RoundReminders(RoundSettings settings, NoticeTime times, Deliveries deliveries, Clock clock) {
        this.settings = settings;
        this.times = times;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** On the days announced from the start, moved into working hours. */
    List<Instant> of(Round round) {
        var due = times.dayOf(round.dueAt());
        return settings.remindsBefore().stream()
                .map(before -> times.moved(times.morning(due.minus(before)), round.dueAt(), false).at())
                .filter(at -> at.isAfter(round.openedAt())).distinct().sorted().toList();
    }

    /** Those that are still to come. */
    List<Instant> ahead(Round round) {
        return of(round).stream().filter(at -> at.isAfter(clock.instant())).toList();
    }

    /** Orders those still to come that are not ordered yet, beside the posts that ask. */
    void order(Round round, Collection<Delivery> asking) {
        for (var post : asking) {
            for (var at : ahead(round)) {
                var key = keyBeside(post, round, at.toString());
                if (deliveries.findByKey(key).isEmpty()) {
                    deliveries.save(Delivery.of(key, isOfCoordinators(post) ? CoordinatorComposer.NAME : ReminderComposer.NAME,
                            post.subject(), post.addressee(), at, clock.instant()));
                }
            }
        }
    }

    /** Takes back those that wait for a moment which is none of the announced ones any more. */
    void withdraw(Round round, Collection<Delivery> asking) {
        var announced = of(round).stream().map(Instant::toString).collect(Collectors.toSet());
        for (var post : asking) {
            var prefix = keyBeside(post, round, "");
            var outdated = deliveries.findAllBySubjectOrderByDueAt(post.subject()).stream().filter(Delivery::isUnwritten)
                    .filter(one -> one.key().startsWith(prefix) && isMoment(one.key().substring(prefix.length()))
                            && !announced.contains(one.key().substring(prefix.length())))
                    .map(Delivery::id).toList();
            if (!outdated.isEmpty()) {
                deliveries.delete(outdated);
            }
        }
    }

    /** A reminder by hand has a day in its key, an announced one a moment. */
    private static boolean isMoment(String occasion) {
        return occasion.contains("T");
    }

    private static String keyBeside(Delivery post, Round round, String occasion) {
        return isOfCoordinators(post) ? CoordinatorComposer.reminderKey(round.id(), occasion)
                : ReminderComposer.key(round.id(), post.subject().split(" ")[1], occasion);
    }

    private static boolean isOfCoordinators(Delivery post) {
        return post.composer().equals(CoordinatorComposer.NAME);
    }

    /**
     * After an outage nobody is reminded right after having been asked, nor twice.
     *
     * @param occasion   the moment of an announced reminder, or anything else for one by hand, which is never overtaken
     * @param openingKey of the post that asked
     */
    boolean isOvertaken(Round round, String occasion, String openingKey) {
        var now = clock.instant();
        var planned = of(round).stream().filter(at -> !at.isAfter(now)).toList();
        return planned.stream().filter(at -> at.toString().equals(occasion)).anyMatch(at ->
                planned.stream().anyMatch(later -> later.isAfter(at))
                        || deliveries.findByKey(openingKey).filter(asked -> asked.isWaitingOrSentSince(at)).isPresent());
    }
}
