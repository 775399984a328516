package se.budkavle.bot.feature.round;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.ObsoleteReminderCheck;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.round.Round;

/**
 * Schedules the automatic reminders of a status round (questions about the state of activities), and decides whether a
 * delayed reminder must be skipped.
 */
@Component
class RoundReminders {

    /** The reason for skipping a message about a status round that takes no more answers. */
    static final String CLOSED = "round.skipped-closed";

    /** The reason for skipping a message about a status round in a network that has ended. */
    static final String NETWORK_ENDED = "round.skipped-ended";

    private final RoundSettings settings;
    private final NoticeTime times;
    private final Networks networks;
    private final Deliveries deliveries;
    private final ObsoleteReminderCheck reminders;
    private final Clock clock;

    RoundReminders(
            RoundSettings settings,
            NoticeTime times,
            Networks networks,
            Deliveries deliveries,
            ObsoleteReminderCheck reminders,
            Clock clock) {
        this.settings = settings;
        this.times = times;
        this.networks = networks;
        this.deliveries = deliveries;
        this.reminders = reminders;
        this.clock = clock;
    }

    /**
     * Returns the sending times of all automatic reminders of the status round. All these reminder times are in working
     * hours. Omits reminder times before the opening of the status round.
     */
    List<Instant> of(Round round) {
        var due = times.dayOf(round.dueAt());
        return settings.remindsBefore().stream()
                .map(before -> times.moved(times.morning(due.minus(before)), round.dueAt(), false)
                        .at())
                .filter(at -> at.isAfter(round.openedAt()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the sending times of the status round's automatic reminders that are still in the future. */
    List<Instant> ahead(Round round) {
        return of(round).stream().filter(at -> at.isAfter(clock.instant())).toList();
    }

    /**
     * Returns whether the status round accepts no more answers, so that messages about it must mention nobody. Returns
     * true from the round's closing time on, even if the bot has not closed the round yet, for example because the bot
     * was not running.
     */
    boolean isTooLate(Round round) {
        return !round.takesAnswersAt(clock.instant());
    }

    /**
     * Queues the automatic reminders of each message that contains the status round's questions. Queues only reminders
     * with a sending time in the future. Skips reminders that are already queued. A network is reminded in the channel
     * that it has now, which may be another one than the channel of its questions.
     */
    void order(Round round, Collection<Delivery> asking) {
        for (var post : asking) {
            for (var at : ahead(round)) {
                var key = keyBeside(post, round, at.toString());
                if (deliveries.findByKey(key).isEmpty()) {
                    deliveries.save(Delivery.of(
                            key,
                            isOfCoordinators(post) ? RoundDeliveryKeys.COORDINATORS : RoundDeliveryKeys.REMINDER,
                            post.subject(),
                            addressee(post),
                            at,
                            clock.instant()));
                }
            }
        }
    }

    /**
     * Deletes queued automatic reminders whose sending time is no longer correct, for example because the deadline has
     * changed. Keeps reminders that have been sent.
     */
    void withdraw(Round round, Collection<Delivery> asking) {
        var announced = of(round).stream().map(Instant::toString).collect(Collectors.toSet());
        for (var post : asking) {
            var prefix = keyBeside(post, round, "");
            var outdated = deliveries.findAllBySubjectOrderByDueAtAscIdAsc(post.subject()).stream()
                    .filter(Delivery::isUnwritten)
                    .filter(one -> one.key().startsWith(prefix)
                            && isMoment(one.key().substring(prefix.length()))
                            && !announced.contains(one.key().substring(prefix.length())))
                    .map(Delivery::id)
                    .toList();
            if (!outdated.isEmpty()) {
                deliveries.delete(outdated);
            }
        }
    }

    /**
     * Deletes the queued reminders that would be sent after the status round has ended. Keeps queued reminders that are
     * overdue, for example because sending is paused. When sending resumes, the bot skips each overdue reminder and
     * stores the reason.
     *
     * @param queued the status round's messages in the queue
     */
    void withdrawAll(Round ended, Collection<Delivery> queued) {
        var now = clock.instant();
        var coming = queued.stream()
                .filter(one -> one.isUnwritten() && one.dueAt().isAfter(now) && isReminder(ended, one))
                .map(Delivery::id)
                .toList();
        if (!coming.isEmpty()) {
            deliveries.delete(coming);
        }
    }

    private static boolean isReminder(Round round, Delivery queued) {
        return isOfCoordinators(queued)
                ? !queued.key().equals(RoundDeliveryKeys.coordinators(round.id()))
                : queued.composer().equals(RoundDeliveryKeys.REMINDER);
    }

    /**
     * Returns whether the last part of a reminder's key is a time, as in the keys of automatic reminders. The key of a
     * reminder that a person has requested ends with a day.
     */
    private static boolean isMoment(String occasion) {
        return occasion.contains("T");
    }

    private @Nullable Addressee addressee(Delivery post) {
        return isOfCoordinators(post)
                ? post.addressee()
                : networks.findById(networkId(post))
                        .map(Network::channelId)
                        .map(Addressee::channel)
                        .orElse(null);
    }

    private static String networkId(Delivery post) {
        return post.subject().split(" ")[1];
    }

    private static String keyBeside(Delivery post, Round round, String occasion) {
        return isOfCoordinators(post)
                ? RoundDeliveryKeys.coordinatorsReminder(round.id(), occasion)
                : RoundDeliveryKeys.reminder(round.id(), networkId(post), occasion);
    }

    private static boolean isOfCoordinators(Delivery post) {
        return post.composer().equals(RoundDeliveryKeys.COORDINATORS);
    }

    /**
     * Returns whether a delayed automatic reminder must be skipped, for example after an outage.
     *
     * @param occasion the last part of the reminder's key: the time of an automatic reminder, or the day of a requested
     *     reminder; requested reminders are never skipped
     * @param openingKey the key of the opening message
     */
    boolean isOvertaken(Round round, String occasion, String openingKey) {
        var scheduled = of(round);
        return scheduled.stream()
                .filter(at -> at.toString().equals(occasion))
                .anyMatch(at -> reminders.isOvertaken(at, scheduled, openingKey));
    }
}
