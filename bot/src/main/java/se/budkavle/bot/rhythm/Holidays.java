package se.budkavle.bot.rhythm;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;
import se.budkavle.bot.text.Phrase;

/**
 * The public holidays of a country, for Sweden also the eves observed as holidays; the only class that depends on
 * Jollyday.
 */
final class Holidays {

    /** The holidays with texts in the bundles; others keep the library's English names. */
    private static final Set<String> NAMED = Set.of(
            "NEW_YEAR",
            "EPIPHANY",
            "GOOD_FRIDAY",
            "EASTER",
            "EASTER_MONDAY",
            "LABOUR_DAY",
            "ASCENSION_DAY",
            "PENTECOST",
            "NATIONAL_DAY",
            "MIDSUMMER_EVE",
            "MIDSUMMER",
            "ALL_SAINTS",
            "CHRISTMAS_EVE",
            "CHRISTMAS",
            "BOXING_DAY",
            "NEW_YEARS_EVE");

    /** The calendar is loaded on first use, because the library needs a third of a second to read its calendars. */
    private final SingletonSupplier<HolidayManager> country;

    private final Map<Integer, Map<LocalDate, NonWorkingReason>> years = new ConcurrentHashMap<>();

    Holidays(String country) {
        if (HolidayManager.getSupportedCalendarCodes().stream().noneMatch(country::equalsIgnoreCase)) {
            throw new IllegalArgumentException("budkavle.association.holidays: there is no calendar \"" + country
                    + "\"; write the code of a country, as in se, no, fi");
        }
        this.country = SingletonSupplier.of(() -> HolidayManager.getInstance(ManagerParameters.create(country)));
    }

    Optional<NonWorkingReason> on(LocalDate date) {
        return Optional.ofNullable(
                years.computeIfAbsent(date.getYear(), this::read).get(date));
    }

    private Map<LocalDate, NonWorkingReason> read(int year) {
        return country.obtain().getHolidays(Year.of(year)).stream()
                .collect(Collectors.toMap(Holiday::getDate, Holidays::reason, Holidays::theHolidayFirst));
    }

    private static NonWorkingReason reason(Holiday holiday) {
        var key = holiday.getPropertiesKey().replaceFirst("^christian\\.", "");
        return new NonWorkingReason(
                key.endsWith("_EVE") ? NonWorkingReason.Kind.EVE : NonWorkingReason.Kind.HOLIDAY,
                Phrase.of(
                        "rhythm.because.holiday",
                        NAMED.contains(key)
                                ? Phrase.of("rhythm.holiday." + key)
                                : Phrase.words(holiday.getDescription(Locale.ENGLISH))));
    }

    /** Keeps one reason for a day with two holidays, such as Whit Sunday on the national day. */
    private static NonWorkingReason theHolidayFirst(NonWorkingReason one, NonWorkingReason other) {
        return one.kind() == NonWorkingReason.Kind.HOLIDAY ? one : other;
    }
}
