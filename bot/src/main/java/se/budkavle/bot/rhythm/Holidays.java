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
 * Looks up the public holidays of a country; for Sweden, also the holiday eves on which people do not work, such as
 * Midsummer Eve. Only this class depends on the library Jollyday.
 */
final class Holidays {

    /**
     * The holidays whose names are in the message bundles. A holiday that is not in this set keeps the library's
     * English name.
     */
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

    /**
     * The library's calendar of the country's holidays, loaded on first use, because loading takes a third of a second.
     */
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

    /**
     * Chooses one of two reasons why the same day is a day off, for example Whit Sunday and the national day. A holiday
     * takes precedence over a holiday eve.
     */
    private static NonWorkingReason theHolidayFirst(NonWorkingReason one, NonWorkingReason other) {
        return one.kind() == NonWorkingReason.Kind.HOLIDAY ? one : other;
    }
}
