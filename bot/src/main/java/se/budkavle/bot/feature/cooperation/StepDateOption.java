package se.budkavle.bot.feature.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.OptionCompleter;
import se.budkavle.bot.chat.TypedDate;
import se.budkavle.storage.directory.Association;

/**
 * Parses the first day on which a step of the cooperation ladder applies. Suggests today, and 1 January of this year
 * and of the four years before.
 */
@Component
class StepDateOption implements OptionCompleter {

    private static final String OPTION = "from";
    private static final int YEARS = 5;

    private final TypedDate dates;
    private final Association association;
    private final Clock clock;

    StepDateOption(TypedDate dates, Association association, Clock clock) {
        this.dates = dates;
        this.association = association;
        this.clock = clock;
    }

    Optional<LocalDate> of(Call call) {
        return call.perhapsText(OPTION)
                .map(typed -> dates.readPast(typed, call.caller().locale()));
    }

    @Override
    public List<Suggestion> matching(Request request) {
        var locale = request.caller().locale();
        var shown = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        var today = association.today(clock);
        return Stream.concat(
                        Stream.of(today),
                        IntStream.range(0, YEARS).mapToObj(ago -> LocalDate.of(today.getYear() - ago, 1, 1)))
                .distinct()
                .map(day -> new Suggestion(shown.format(day), day.toString()))
                .filter(one -> one.shown()
                        .toLowerCase(locale)
                        .contains(request.typed().strip().toLowerCase(locale)))
                .toList();
    }
}
