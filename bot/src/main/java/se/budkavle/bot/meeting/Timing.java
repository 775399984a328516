package se.budkavle.bot.meeting;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.Reason;
import se.budkavle.bot.rhythm.Shift;
import se.budkavle.bot.text.Phrase;

/** Keeps what goes out by itself to working hours, unless it would come too late then. */
@Component
class Timing {

    private final Shift shift;

    Timing(Shift shift) {
        this.shift = shift;
    }

    /** @param why why it does not come when it was wanted; null where it does */
    record Moved(Instant wanted, Instant at, Phrase why) {

        static Moved asWanted(Instant wanted) {
            return new Moved(wanted, wanted, null);
        }
    }

    Moved moved(Instant wanted, Instant latest, boolean julyPause) {
        var moved = shift.move(wanted, latest, julyPause);
        return new Moved(wanted, moved.at(), moved.why().map(Reason::said).orElse(null));
    }
}
