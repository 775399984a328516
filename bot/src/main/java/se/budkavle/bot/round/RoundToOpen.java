package se.budkavle.bot.round;

import java.time.LocalDate;
import java.util.List;

/**
 * A round that someone wants to open, as it is kept until it is confirmed.
 *
 * @param due       until when answers are asked for, as an ISO date
 * @param closes    as an ISO date; null where it follows from the settings
 * @param openedIn  the channel in which it is asked for
 * @param inMorning whether its posts wait for the next morning at work; otherwise they go out at once, whatever the hour
 */
record RoundToOpen(String planId, String period, String due, String closes, List<String> networkIds, String reportChannelId, String openedIn,
        boolean inMorning) {

    RoundToOpen(String planId, String period, LocalDate due, LocalDate closes, List<String> networkIds, String reportChannelId, String openedIn) {
        this(planId, period, due.toString(), closes == null ? null : closes.toString(), networkIds, reportChannelId, openedIn, false);
    }

    LocalDate dueDay() {
        return LocalDate.parse(due);
    }

    LocalDate closingDay() {
        return closes == null ? null : LocalDate.parse(closes);
    }

    RoundToOpen sent(boolean waits) {
        return new RoundToOpen(planId, period, due, closes, networkIds, reportChannelId, openedIn, waits);
    }
}
