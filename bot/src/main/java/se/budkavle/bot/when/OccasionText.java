package se.budkavle.bot.when;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import se.budkavle.storage.Refusal;

/** Reads a day with its hours as people write it: 14 mars kl 9-12, i morgon 13, next week Thursday 9am, v. 12 torsdag 10. */
public final class OccasionText {

    private OccasionText() { }

    /**
     * The one occasion that is meant, ahead of now.
     *
     * @param now with the zone in which it is meant
     */
    public static Occasion read(String typed, ZonedDateTime now, Locale reader) {
        var possible = possible(typed, now, reader);
        if (possible.size() > 1) {
            throw DateText.ambiguous(typed, possible.get(0).date(), possible.get(1).date());
        }
        var occasion = possible.get(0);
        requireOnClock(typed, occasion.date(), occasion.start(), now.getZone());
        occasion.end().ifPresent(end -> requireOnClock(typed, occasion.date(), end, now.getZone()));
        return occasion;
    }

    /** All occasions ahead that may be meant, at least one; what is missing, past or not understood is refused. */
    public static List<Occasion> possible(String typed, ZonedDateTime now, Locale reader) {
        var today = now.toLocalDate();
        var text = Typed.tidy(typed);
        if (!DateText.possible(text, today, reader).isEmpty()) {
            throw new Refusal("when.hour-missing", Typed.quoted(typed));
        }
        var found = HoursText.atEnd(text)
                .orElseThrow(() -> new Refusal("when.not-understood", Typed.quoted(typed)));
        if (found.before().isBlank()) {
            throw new Refusal("when.date-missing", Typed.quoted(typed));
        }
        var dates = DateText.possible(found.before(), today, reader);
        if (dates.isEmpty()) {
            throw new Refusal("when.not-understood", Typed.quoted(typed));
        }
        var ahead = dates.stream().map(date -> new Occasion(date, found.hours()))
                .filter(occasion -> occasion.startsAt(now.getZone()).isAfter(now.toInstant())).toList();
        if (ahead.isEmpty()) {
            throw new Refusal("when.past", Typed.quoted(typed), new Occasion(dates.get(0), found.hours()).said());
        }
        return ahead;
    }

    /** In spring an hour is left out and in autumn one comes twice: neither is a time to agree on. */
    private static void requireOnClock(String typed, LocalDate date, LocalTime time, ZoneId zone) {
        int times = zone.getRules().getValidOffsets(date.atTime(time)).size();
        if (times != 1) {
            throw new Refusal(times == 0 ? "when.hour-left-out" : "when.hour-twice", Typed.quoted(typed), time.toString(),
                    Occasion.said(date));
        }
    }
}
