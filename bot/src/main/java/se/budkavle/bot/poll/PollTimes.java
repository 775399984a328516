package se.budkavle.bot.poll;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Moments;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.poll.Slot;

/** Reads several times as people write them, parted by semicolons: torsdag 9-11; 2 december 13-15. */
@Component
class PollTimes {

    private final Moments moments;
    private final Association association;

    PollTimes(Moments moments, Association association) {
        this.moments = moments;
        this.association = association;
    }

    List<Slot> read(String typed, Locale reader) {
        return Arrays.stream(typed.split(";")).map(String::strip).filter(one -> !one.isEmpty())
                .map(one -> slot(one, reader)).toList();
    }

    private Slot slot(String typed, Locale reader) {
        var occasion = moments.occasion(typed, reader);
        return Slot.of(occasion.startsAt(association.zone()), occasion.endsAt(association.zone())
                .orElseThrow(() -> new Refusal("poll.end-missing", occasion.written())));
    }
}
