package se.budkavle.bot.feature.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.OptionCompleter;
import se.budkavle.bot.chat.TypedDate;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundHistory;

/**
 * Parses the command option with which a user chooses a day. The follow-up (a report on the plan's activities) shows
 * the answers that were valid on the chosen day. Suggests the days on which status rounds closed.
 */
@Component
class FollowUpDateOption implements OptionCompleter {

    private static final String OPTION = "date";

    private final TypedDate dates;
    private final RoundHistory history;
    private final Association association;
    private final Clock clock;

    FollowUpDateOption(TypedDate dates, RoundHistory history, Association association, Clock clock) {
        this.dates = dates;
        this.history = history;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns the past day that the user chose. Returns empty for today or if the user chose no day, because the
     * follow-up then shows the current answers. Throws a refusal for a day that has not begun.
     */
    Optional<LocalDate> day(Call call) {
        var day = call.perhapsText(OPTION)
                .map(typed -> dates.readPast(typed, call.caller().locale()));
        var today = association.today(clock);
        day.filter(one -> one.isAfter(today)).ifPresent(one -> {
            throw new Refusal("followup.date-ahead", one);
        });
        return day.filter(one -> one.isBefore(today));
    }

    /** Returns the end of the past day that the user chose. Returns the current time if the user chose no past day. */
    Instant instant(Call call) {
        return day(call).map(day -> endOf(day, association)).orElseGet(clock::instant);
    }

    static Instant endOf(LocalDate day, Association association) {
        return day.plusDays(1).atStartOfDay(association.zone()).toInstant().minusMillis(1);
    }

    @Override
    public List<Suggestion> matching(Request request) {
        var shown = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(request.caller().locale());
        return history.finishedAt(clock.instant()).stream()
                .map(Round::requiredClosedAt)
                .map(closed -> LocalDate.ofInstant(closed, association.zone()))
                .distinct()
                .map(day -> new Suggestion(shown.format(day), day.toString()))
                .filter(one -> one.shown()
                        .toLowerCase(request.caller().locale())
                        .contains(request.typed()
                                .strip()
                                .toLowerCase(request.caller().locale())))
                .toList();
    }
}
