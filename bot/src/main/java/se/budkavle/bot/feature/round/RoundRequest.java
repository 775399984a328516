package se.budkavle.bot.feature.round;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data of a status round (questions about the state of activities) that a coordinator wants to open. The data is
 * stored until the coordinator confirms the preview.
 *
 * @param due the deadline for answers, as an ISO 8601 date
 * @param closes the closing day, as an ISO 8601 date; if null, it is computed from the deadline and the setting
 *     {@code closesAfter}
 * @param openedIn the channel in which the coordinator used the slash command
 * @param inMorning true if the status round's messages wait until working hours begin; false if they are sent at once
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
