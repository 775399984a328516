package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/**
 * Delays a chat message that a person triggers outside working hours until working hours begin. The person can still
 * have the message sent immediately.
 */
@Component
public class WorkingHoursDelay {

    private final Deliveries deliveries;
    private final NoticeTime times;
    private final AuditLog audit;
    private final Clock clock;

    WorkingHoursDelay(Deliveries deliveries, NoticeTime times, AuditLog audit, Clock clock) {
        this.deliveries = deliveries;
        this.times = times;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Returns when a chat message that is queued now is sent. Normally returns a time in working hours. Returns the
     * current time if the next working hours begin at {@code latestUseful} or later.
     */
    public Instant goesOutAt(Instant latestUseful) {
        return times.soonest(clock.instant(), latestUseful, false);
    }

    /**
     * Returns when to send a chat message that waits for further changes. If the wait begins and ends within working
     * hours, returns the end of the wait. If not, returns the sending time of a message that does not wait for changes,
     * like {@link #goesOutAt}.
     *
     * @param waits how long the message waits for further changes
     */
    public Instant goesOutAfter(Duration waits, Instant latestUseful) {
        return goesOutAfter(clock.instant(), waits, latestUseful);
    }

    /**
     * Returns the sending time of a chat message that is queued at the time {@code now} and waits for further changes.
     */
    public Instant goesOutAfter(Instant now, Duration waits, Instant latestUseful) {
        var waited = now.plus(waits);
        var soonest = times.soonest(now, latestUseful, false);
        boolean fits = soonest.equals(now)
                && times.soonest(waited, latestUseful, false).equals(waited);
        return fits ? waited : soonest;
    }

    /**
     * Returns the latest due time of the queued messages with these keys. Ignores messages that are already due and
     * messages that the bot has already tried to send. Returns empty if there are no other messages with these keys.
     */
    public Optional<Instant> waitUntil(Collection<String> keys) {
        var now = clock.instant();
        return keys.isEmpty()
                ? Optional.empty()
                : deliveries.findAllByKeyIn(keys).stream()
                        .filter(one -> one.state() == Delivery.State.WAITING && one.attempts() == 0)
                        .map(Delivery::dueAt)
                        .filter(at -> at.isAfter(now))
                        .max(Instant::compareTo);
    }

    /**
     * Returns the reply with two additions: the time at which the chat message is sent, and a button that sends this
     * message now. Returns the reply unchanged if the message is not delayed.
     */
    public Reply told(Reply reply, Instant goesOutAt, String press) {
        return waiting(reply, "delivery.waits", goesOutAt, press);
    }

    /**
     * Returns the reply with a sentence that says until when the chat message waits for further changes, and a button
     * that sends the message now. Returns the reply unchanged if the sending time has passed.
     */
    public Reply gathering(Reply reply, Instant goesOutAt, String press) {
        return waiting(reply, "delivery.waits-for-more", goesOutAt, press);
    }

    /**
     * Returns the reply with two additions: the sending time that a person has chosen for the chat messages, and a
     * button that sends these messages now. Returns the reply unchanged if the chosen time has passed.
     */
    public Reply chosen(Reply reply, Instant goesOutAt, String press) {
        return waiting(reply, "delivery.waits-as-chosen", goesOutAt, press);
    }

    private Reply waiting(Reply reply, String key, Instant goesOutAt, String press) {
        var page = reply.page();
        return page != null && goesOutAt.isAfter(clock.instant())
                ? new Reply(
                                page.line(key, goesOutAt),
                                reply.rows(),
                                reply.attachments(),
                                reply.form(),
                                reply.isSeparate())
                        .with(Button.plain(press, Phrase.of("delivery.send-now")))
                : reply;
    }

    /**
     * Returns the reply with two additions: the sending time of the messages that are queued under these keys, and a
     * button that sends these messages now. Returns the reply unchanged if none of the messages is delayed.
     */
    public Reply told(Reply reply, Collection<String> keys, String press) {
        return waitUntil(keys).map(at -> told(reply, at, press)).orElse(reply);
    }

    /**
     * Makes the waiting messages with these keys due now, so that they are sent, and returns the reply to the person.
     * The caller must have checked the person's rights.
     *
     * @param keys the keys of the queued messages
     * @param by the id of the person who presses the button
     * @param about the id that the audit log entry contains, for example of the meeting, poll or status round
     */
    public Reply sendNow(Collection<String> keys, String by, String about) {
        var now = clock.instant();
        return sentNow(
                keys.stream().mapToInt(key -> deliveries.bringForward(key, now)).sum(), by, about);
    }

    /**
     * Writes an audit log entry and returns the reply to the person who has sent waiting messages immediately. If no
     * message was waiting, writes no entry and returns a reply that says so.
     *
     * @param brought the number of waiting messages whose due time was changed to now
     */
    public Reply sentNow(int brought, String by, String about) {
        if (brought == 0) {
            return Reply.of("delivery.not-waiting");
        }
        audit.save(AuditEntry.of(by, "delivery.now", about, brought + " posts", clock.instant()));
        return Reply.of("delivery.sent-now");
    }
}
