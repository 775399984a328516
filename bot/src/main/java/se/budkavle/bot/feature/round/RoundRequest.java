package se.budkavle.bot.feature.round;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the choices for a status round that a coordinator wants to open, until the coordinator confirms the choices.
 *
 * @param due the deadline for answers, as an ISO date
 * @param closes the closing day, as an ISO date; null to compute the day from the deadline and the configured time
 * @param openedIn the channel in which the coordinator uses the slash command
 * @param inMorning true if the round's messages wait until the next working morning; false if they are sent at once
 */
record RoundRequest(
        String planId,
        String period,
        String due,
        @Nullable String closes,
        List<String> networkIds,
        String reportChannelId,
        String openedIn,
        boolean inMorning) {

    RoundRequest(
            String planId,
            String period,
            LocalDate due,
            @Nullable LocalDate closes,
            List<String> networkIds,
            String reportChannelId,
            String openedIn) {
        this(
                planId,
                period,
                due.toString(),
                closes == null ? null : closes.toString(),
                networkIds,
                reportChannelId,
                openedIn,
                false);
    }

    LocalDate dueDay() {
        return LocalDate.parse(due);
    }

    @Nullable
    LocalDate closingDay() {
        return closes == null ? null : LocalDate.parse(closes);
    }

    RoundRequest sent(boolean waits) {
        return new RoundRequest(planId, period, due, closes, networkIds, reportChannelId, openedIn, waits);
    }
}
