package se.budkavle.bot.poll;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.poll.Slot;

/** Reads several times as people write them, parted by semicolons: 2026-12-01 09:00-11:00; 2026-12-02 13.00-15.00. */
@Component
class PollTimes {

    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2}) +(\\d{1,2})[:.](\\d{2}) *[-–] *(\\d{1,2})[:.](\\d{2})");
    private static final int LONGEST_ECHO = 60;

    private final Association association;

    PollTimes(Association association) {
        this.association = association;
    }

    List<Slot> read(String typed) {
        return Arrays.stream(typed.split(";")).map(String::strip).filter(one -> !one.isEmpty()).map(this::slot)
                .toList();
    }

    private Slot slot(String typed) {
        var time = TIME.matcher(typed);
        if (!time.matches()) {
            throw unreadable(typed);
        }
        try {
            var day = LocalDate.parse(time.group(1));
            var from = LocalTime.of(Integer.parseInt(time.group(2)), Integer.parseInt(time.group(3)));
            var to = LocalTime.of(Integer.parseInt(time.group(4)), Integer.parseInt(time.group(5)));
            return Slot.of(day.atTime(from).atZone(association.zone()).toInstant(),
                    day.atTime(to).atZone(association.zone()).toInstant());
        } catch (DateTimeException noSuchDayOrHour) {
            throw unreadable(typed);
        }
    }

    private static Refusal unreadable(String typed) {
        return new Refusal("poll.time-unreadable",
                typed.length() > LONGEST_ECHO ? typed.substring(0, LONGEST_ECHO) + "…" : typed);
    }
}
