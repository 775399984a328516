package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Deliveries;

/** Lets a post that someone sets going outside working hours wait for the next one, unless that person says now. */
@Component
public class OutsideHours {

    private final Deliveries deliveries;
    private final NoticeTime times;
    private final Clock clock;

    OutsideHours(Deliveries deliveries, NoticeTime times, Clock clock) {
        this.deliveries = deliveries;
        this.times = times;
        this.clock = clock;
    }

    /** When a post goes out that is ordered now: also now where it would otherwise be of no use any more. */
    public Instant goesOutAt(Instant latestUseful) {
        return times.soonest(clock.instant(), latestUseful, false);
    }

    /** The reply to whoever ordered it: where it waits, that it does and until when, with a button that sends it now. */
    public Reply told(Page page, Instant goesOutAt, String press) {
        return goesOutAt.isAfter(clock.instant())
                ? Reply.page(page.line("delivery.waits", goesOutAt)).with(Button.plain(press, Phrase.of("delivery.send-now")))
                : Reply.page(page);
    }

    /** Lets those of these deliveries that still wait go out now; to be called by a press that has checked the right. */
    public Reply sendNow(Collection<String> keys) {
        var now = clock.instant();
        int brought = keys.stream().mapToInt(key -> deliveries.bringForward(key, now)).sum();
        return Reply.of(brought > 0 ? "delivery.sent-now" : "delivery.not-waiting");
    }
}
