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
 * Delays a post that a person triggers outside working hours until they begin, unless the person chooses to send it
 * now.
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

    /** Returns when a post queued now is sent; at once if waiting would make it useless. */
    public Instant goesOutAt(Instant latestUseful) {
        return times.soonest(clock.instant(), latestUseful, false);
    }

    /** Returns when a post is sent that waits this long for further changes, but not beyond the working hours. */
    public Instant goesOutAfter(Duration waits, Instant latestUseful) {
        var now = clock.instant();
        var waited = now.plus(waits);
        var soonest = times.soonest(now, latestUseful, false);
        boolean fits = soonest.equals(now)
                && times.soonest(waited, latestUseful, false).equals(waited);
        return fits ? waited : soonest;
    }

    /** Returns when the last of these deliveries is sent; empty if none waits. */
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

    /** Adds to the reply, if the post is delayed, the time at which it is sent and a button that sends it now. */
    public Reply told(Reply reply, Instant goesOutAt, String press) {
        return waiting(reply, "delivery.waits", goesOutAt, press);
    }

    /** Adds to the reply that the post waits for further changes until this time, and a button that sends it now. */
    public Reply gathering(Reply reply, Instant goesOutAt, String press) {
        return waiting(reply, "delivery.waits-for-more", goesOutAt, press);
    }

    /** Adds to the reply the time that was chosen for sending the posts, and a button that sends them now. */
    public Reply chosen(Reply reply, Instant goesOutAt, String press) {
        return waiting(reply, "delivery.waits-as-chosen", goesOutAt, press);
    }

    private Reply waiting(Reply reply, String key, Instant goesOutAt, String press) {
        var page = reply.page();
        return page != null && goesOutAt.isAfter(clock.instant())
                ? new Reply(page.line(key, goesOutAt), reply.rows(), reply.attachments(), reply.form())
                        .with(Button.plain(press, Phrase.of("delivery.send-now")))
                : reply;
    }

    /** Like {@link #told(Reply, Instant, String)}, for deliveries that are already stored. */
    public Reply told(Reply reply, Collection<String> keys, String press) {
        return waitUntil(keys).map(at -> told(reply, at, press)).orElse(reply);
    }

    /**
     * Sends at once those of these deliveries that still wait; the caller must have checked the person's rights.
     *
     * @param by the id of the person who presses the button
     * @param about the id of the deliveries' subject, for the audit log
     */
    public Reply sendNow(Collection<String> keys, String by, String about) {
        var now = clock.instant();
        return sentNow(
                keys.stream().mapToInt(key -> deliveries.bringForward(key, now)).sum(), by, about);
    }

    /** Returns the reply after this many waiting deliveries were released. */
    public Reply sentNow(int brought, String by, String about) {
        if (brought == 0) {
            return Reply.of("delivery.not-waiting");
        }
        audit.save(AuditEntry.of(by, "delivery.now", about, brought + " posts", clock.instant()));
        return Reply.of("delivery.sent-now");
    }
}
