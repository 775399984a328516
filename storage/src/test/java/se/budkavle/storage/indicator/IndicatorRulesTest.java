package se.budkavle.storage.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.indicator.IndicatorDefinition.Content;
import se.budkavle.storage.indicator.IndicatorDefinition.Dated;

class IndicatorRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final LocalDate END = LocalDate.parse("2027-12-31");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 12",
                "0 | 0",
                "-0,0 | 0",
                "1234,5 | 1234.5",
                "1234.5 | 1234.5",
                "1 234,50 | 1234.5",
                "1\u00a0234\u202f567 | 1234567",
                "+7 | 7",
                "\u22123,25 | -3.25",
                "1000 | 1000",
                "1 200 | 1200",
                "0,125 | 0.125",
                "1234,567 | 1234.567",
                "1,20 | 1.2",
                "1,2000 | 1.2",
                "45,1250 | 45.125",
                "999999999999 | 999999999999"
            })
    void numbersAreParsedInTheFormatsThatPeopleWrite(String typed, String amount) {
        assertThat(DecimalParser.read(typed)).isEqualTo(new BigDecimal(amount));
        assertThat(DecimalParser.read(" " + typed + "\u00a0")).isEqualTo(new BigDecimal(amount));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,5 | indicator.amount-ambiguous",
                "1,234.5 | indicator.amount-ambiguous",
                "1.234.567 | indicator.amount-ambiguous",
                "1'200 | indicator.amount-unreadable",
                "12 34 | indicator.amount-unreadable",
                "1 2345 | indicator.amount-unreadable",
                "1e5 | indicator.amount-unreadable",
                "tolv | indicator.amount-unreadable",
                "12 % | indicator.amount-unreadable",
                ",5 | indicator.amount-unreadable",
                "5, | indicator.amount-unreadable",
                "'' | indicator.amount-unreadable",
                "0,1234 | indicator.amount-decimals",
                "1000000000000 | indicator.amount-digits"
            })
    void anAmbiguousOrInvalidNumberIsRefused(String typed, String reason) {
        assertRefused(reason, () -> DecimalParser.read(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,200 | 1200 | 1,2",
                "1.200 | 1200 | 1.2",
                "12,345 | 12345 | 12,3450",
                "-120.000 | -120000 | -120",
                "5,010 | 5010 | 5,01",
                "\u22121,200 | -1200 | -1,2",
                "\u00A01,200\u202F | 1200 | 1,2"
            })
    void aNumberThatMayBeThousandsOrDecimalsIsRefusedWithBothReadings(String typed, String thousands, String decimals) {
        assertThatThrownBy(() -> DecimalParser.read(typed)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo("indicator.amount-thousands");
            assertThat(refusal.arguments()).containsExactly(typed, thousands, decimals);
        });
        assertThat(DecimalParser.read(thousands))
                .isEqualTo(DecimalParser.ofCell(typed).movePointRight(3).setScale(0));
        assertThat(DecimalParser.read(decimals)).isEqualTo(DecimalParser.ofCell(typed));
    }

    @Test
    void aStoredNumberIsFormattedSoThatParsingGivesTheSameNumber() {
        for (var number : List.of("1.234", "-45.125", "0.125", "1234.5", "200", "1234.567")) {
            var stored = new BigDecimal(number);
            assertThat(DecimalParser.read(DecimalParser.written(stored))).isEqualTo(stored);
        }
        assertThat(DecimalParser.written(new BigDecimal("200"))).isEqualTo("200");
        assertThat(DecimalParser.written(new BigDecimal("0.125"))).isEqualTo("0.125");
    }

    @Test
    void aValueEqualToTheTargetCountsAsReached() {
        assertStanding(Direction.MORE, "199,9", IndicatorStanding.BETWEEN);
        assertStanding(Direction.MORE, "200", IndicatorStanding.REACHED);
        assertStanding(Direction.MORE, "201", IndicatorStanding.REACHED);
        assertStanding(Direction.LESS, "0,001", IndicatorStanding.BETWEEN);
        assertStanding(Direction.LESS, "0", IndicatorStanding.REACHED);
        assertStanding(Direction.LESS, "-1", IndicatorStanding.REACHED);
    }

    @Test
    void aValueWorseThanTheBaselineIsShownAsWorseThanTheBaseline() {
        assertStanding(Direction.MORE, "40", IndicatorStanding.BETWEEN);
        assertStanding(Direction.MORE, "39,99", IndicatorStanding.WORSE_THAN_BASELINE);
        assertStanding(Direction.LESS, "40", IndicatorStanding.BETWEEN);
        assertStanding(Direction.LESS, "40,01", IndicatorStanding.WORSE_THAN_BASELINE);
    }

    @Test
    void anIndicatorWithoutABaselineHasNoTrendWithFewerThanTwoValues() {
        var definition = first(new Content("st", Direction.MORE, null, null, null));
        assertThat(history(List.of(definition)).standing()).isEqualTo(IndicatorStanding.NO_VALUE);
        assertThat(history(List.of(definition)).trend()).isEqualTo(IndicatorTrend.MISSING);
        var one = history(List.of(definition), value(1, "2026-03-31", "5"));
        assertThat(one.standing()).isEqualTo(IndicatorStanding.BETWEEN);
        assertThat(one.trend()).isEqualTo(IndicatorTrend.MISSING);
    }

    @Test
    void theTrendComparesTheValuesOfTheTwoLatestDays() {
        assertTrend(Direction.MORE, "5", "6", IndicatorTrend.POSITIVE);
        assertTrend(Direction.MORE, "5", "5,0", IndicatorTrend.UNCHANGED);
        assertTrend(Direction.MORE, "5", "4", IndicatorTrend.NEGATIVE);
        assertTrend(Direction.LESS, "5", "6", IndicatorTrend.NEGATIVE);
        assertTrend(Direction.LESS, "5", "4", IndicatorTrend.POSITIVE);
        var definition = first(content(Direction.MORE));
        assertThat(history(List.of(definition), value(1, "2026-03-31", "41")).trend())
                .as("the first value is compared with the baseline")
                .isEqualTo(IndicatorTrend.POSITIVE);
        assertThat(history(List.of(definition), value(1, "2026-06-30", "50"), value(1, "2026-03-31", "60"))
                        .trend())
                .as("the day counts, not when the value was stored")
                .isEqualTo(IndicatorTrend.NEGATIVE);
    }

    @Test
    void thePreviousValueOfAnIndicatorBelongsToTheSameSeriesAsTheLatestValue() {
        var definition = first(content(Direction.MORE));
        var one = history(List.of(definition), value(1, "2026-03-31", "41"));
        assertThat(one.previous()).isEmpty();
        var two = history(List.of(definition), value(1, "2026-06-30", "50"), value(1, "2026-03-31", "41"));
        assertThat(two.previous().orElseThrow().amount()).isEqualByComparingTo("41");
        var aimed = definition.changed(
                new Content("företag", Direction.MORE, null, null, null), "anna", NOW.plusSeconds(1), TODAY);
        var broken = aimed.changed(new Content("st", Direction.MORE, null, null, null), "anna", NOW, TODAY);
        var all = new ArrayList<>(List.of(definition));
        all.addAll(List.of(aimed, broken));
        var history = history(all, value(1, "2026-03-31", "41"), value(broken.series(), "2026-11-23", "3"));
        assertThat(history.previous()).isEmpty();
        assertThat(history.definitionOf(broken.series())).isEqualTo(broken);
        assertThat(history.definitionOf(aimed.series())).isEqualTo(aimed);
    }

    @Test
    void aSecondValueForTheSameDayReplacesTheFirstValueWithoutDeletingTheFirst() {
        var definition = first(content(Direction.MORE));
        var wrong = value(1, "2026-03-31", "400");
        var right = value(1, "2026-03-31", "40");
        var history = history(List.of(definition), wrong, right);
        assertThat(history.values()).containsExactly(right);
        assertThat(history.revisions()).containsExactly(wrong, right);
        assertThat(history.latest()).contains(right);
        assertThat(history.validLike(wrong)).contains(right);
        assertThat(right.repeats(wrong)).isFalse();
        assertThat(value(1, "2026-03-31", "40,00").repeats(right)).isTrue();
    }

    @Test
    void aTrendNeverComparesValuesOfTwoDifferentSeries() {
        var before = first(content(Direction.MORE));
        var changed = before.changed(
                new Content("procent", Direction.MORE, null, null, null), "person", NOW.plusSeconds(1), TODAY);
        assertThat(changed.series()).isEqualTo(2);
        assertThat(changed.beginsOn()).isEqualTo(TODAY);
        var definitions = List.of(before, changed);
        var old = value(1, "2026-06-30", "50");
        assertThat(history(definitions, old).standing()).isEqualTo(IndicatorStanding.NO_VALUE);
        assertThat(history(definitions, old).trend()).isEqualTo(IndicatorTrend.MISSING);
        var fresh = value(2, "2026-12-31", "3");
        assertThat(history(definitions, old, fresh).latest()).contains(fresh);
        assertThat(history(definitions, old, fresh).trend()).isEqualTo(IndicatorTrend.MISSING);
        assertThat(history(definitions, old).breaks()).containsExactly(changed);
        assertThat(history(definitions).seriesOn(TODAY.minusDays(1))).isEqualTo(1);
        assertThat(history(definitions).seriesOn(TODAY)).isEqualTo(2);
        assertThat(history(definitions, value(1, "2026-11-23", "1"), value(2, "2026-11-23", "2"))
                        .values())
                .as("the day of the break may have a value of each series")
                .hasSize(2);
    }

    @Test
    void onlyAChangeOfUnitDirectionOrDefinitionStartsANewSeries() {
        var first = first(content(Direction.MORE));
        var same = content(Direction.MORE);
        assertThat(first.changed(same, "person", NOW, TODAY)).isSameAs(first);
        assertThat(series(first, new Content("företag", Direction.MORE, null, same.baseline(), null)))
                .isEqualTo(1);
        assertThat(series(first, new Content("företag", Direction.MORE, null, null, same.target())))
                .isEqualTo(1);
        assertThat(series(first, new Content("bolag", Direction.MORE, null, same.baseline(), same.target())))
                .isEqualTo(2);
        assertThat(series(first, new Content("företag", Direction.MORE, "Alla", same.baseline(), same.target())))
                .isEqualTo(2);
        assertThat(series(first, new Content("företag", Direction.LESS, null, same.target(), null)))
                .isEqualTo(2);
    }

    @Test
    void theHistoryAsOfAnEarlierTimeContainsOnlyEarlierValuesAndDefinitions() {
        var first = first(content(Direction.MORE));
        var later = first.changed(
                new Content("företag", Direction.MORE, null, null, dated("60", END)),
                "person",
                NOW.plusSeconds(10),
                TODAY);
        var early = valueAt(NOW.plusSeconds(5), "50");
        var corrected = valueAt(NOW.plusSeconds(20), "70");
        var history = history(List.of(first, later), early, corrected);
        assertThat(history.standing()).isEqualTo(IndicatorStanding.REACHED);
        assertThat(history.before(NOW)).isEmpty();
        var then = history.before(NOW.plusSeconds(20)).orElseThrow();
        assertThat(then.latest()).contains(early);
        assertThat(then.definition()).isEqualTo(later);
        assertThat(history.before(NOW.plusSeconds(10)).orElseThrow().definition())
                .isEqualTo(first);
        var ended = new IndicatorHistory(
                indicator().ended(NOW.plusSeconds(15)), history.definitions(), history.revisions());
        assertThat(ended.before(NOW.plusSeconds(15))).isPresent();
        assertThat(ended.before(NOW.plusSeconds(16))).isEmpty();
    }

    @Test
    void aNewTargetDateInThePastIsRefused() {
        var yesterday = dated("200", TODAY.minusDays(1));
        IndicatorDefinition.requireTargetAhead(dated("200", TODAY), null, TODAY);
        IndicatorDefinition.requireTargetAhead(null, yesterday, TODAY);
        IndicatorDefinition.requireTargetAhead(yesterday, dated("100", TODAY.minusDays(1)), TODAY);
        assertRefused("indicator.target-past", () -> IndicatorDefinition.requireTargetAhead(yesterday, null, TODAY));
        assertRefused(
                "indicator.target-past",
                () -> IndicatorDefinition.requireTargetAhead(yesterday, dated("200", TODAY), TODAY));
    }

    @Test
    void aTargetMustBeLaterThanTheBaselineAndNotWorse() {
        assertThat(first(new Content("st", Direction.MORE, null, dated("5", START), dated("5", END)))
                        .target())
                .isEqualTo("5");
        assertRefused(
                "indicator.target-worse",
                () -> first(new Content("st", Direction.MORE, null, dated("5", START), dated("4", END))));
        assertRefused(
                "indicator.target-worse",
                () -> first(new Content("st", Direction.LESS, null, dated("5", START), dated("6", END))));
        assertRefused(
                "indicator.target-before-baseline",
                () -> first(new Content("st", Direction.MORE, null, dated("5", END), dated("6", END))));
        assertRefused("indicator.unit-missing", () -> first(new Content(" ", Direction.MORE, null, null, null)));
        assertRefused(
                "indicator.text-length", () -> first(new Content("x".repeat(41), Direction.MORE, null, null, null)));
    }

    @Test
    void aValueForAFutureDayIsRefused() {
        var history = history(List.of(first(content(Direction.MORE))));
        var today = new IndicatorValue.Content(TODAY, BigDecimal.ONE, " ");
        assertThat(IndicatorValue.reported(history, today, "person", null, NOW, TODAY)
                        .comment())
                .isNull();
        var tomorrow = new IndicatorValue.Content(TODAY.plusDays(1), BigDecimal.ONE, null);
        assertRefused(
                "indicator.value-future", () -> IndicatorValue.reported(history, tomorrow, "person", null, NOW, TODAY));
    }

    @Test
    void anEndedIndicatorCannotBeChangedAndTakesNoValues() {
        var ended = indicator().ended(NOW);
        assertRefused("indicator.ended-already", () -> ended.ended(NOW));
        assertRefused("indicator.ended-already", () -> ended.changed(ended.content()));
        assertRefused("indicator.ended-already", ended::requireReported);
        assertThat(indicator().repeats(indicator())).isTrue();
        assertThat(indicator().repeats(ended)).isFalse();
        var counted = Indicator.of(indicator().content(), "energi", IndicatorSource.EVENTS, "person", NOW);
        assertRefused("indicator.counted", counted::requireReported);
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2026-01-01, 2026-12-31, 2025-12-31, 2026-01-01",
        "YEAR, 2026-12-31, 2026-12-31, 2025-12-31, 2026-01-01",
        "HALF_YEAR, 2026-06-30, 2026-06-30, 2025-12-31, 2026-01-01",
        "HALF_YEAR, 2026-07-01, 2026-12-31, 2026-06-30, 2026-07-01",
        "TERTIAL, 2028-02-29, 2028-04-30, 2027-12-31, 2028-01-01",
        "TERTIAL, 2026-09-01, 2026-12-31, 2026-08-31, 2026-09-01",
        "QUARTER, 2026-05-15, 2026-06-30, 2026-03-31, 2026-04-01"
    })
    void eachReportingPeriodEndsOnTheLastDayOfAMonth(
            ReportingFrequency frequency, LocalDate day, LocalDate end, LocalDate latest, LocalDate start) {
        assertThat(frequency.endOfPeriod(day)).isEqualTo(end);
        assertThat(frequency.latestEnd(day)).isEqualTo(latest);
        assertThat(frequency.startOfPeriod(end)).isEqualTo(start);
    }

    @Test
    void aValueFromThePeriodsLastMonthOrLaterAnswersTheRequestForAValue() {
        var end = LocalDate.parse("2026-12-31");
        assertThat(IndicatorRequest.isAnswered(end, LocalDate.parse("2026-11-30")))
                .isFalse();
        assertThat(IndicatorRequest.isAnswered(end, LocalDate.parse("2026-12-01")))
                .isTrue();
        assertThat(IndicatorRequest.isAnswered(end, LocalDate.parse("2027-02-01")))
                .isTrue();
    }

    private static void assertStanding(Direction direction, String amount, IndicatorStanding standing) {
        var history = history(List.of(first(content(direction))), value(1, "2026-03-31", amount));
        assertThat(history.standing()).as(direction + " " + amount).isEqualTo(standing);
    }

    private static void assertTrend(Direction direction, String before, String latest, IndicatorTrend trend) {
        var history = history(
                List.of(first(content(direction))), value(1, "2026-03-31", before), value(1, "2026-06-30", latest));
        assertThat(history.trend()).as(direction + " " + before + " " + latest).isEqualTo(trend);
    }

    private static int series(IndicatorDefinition before, Content content) {
        return before.changed(content, "person", NOW, TODAY).series();
    }

    private static Content content(Direction direction) {
        return new Content(
                "företag", direction, null, dated("40", START), dated(direction == Direction.MORE ? "200" : "0", END));
    }

    private static Dated dated(String amount, LocalDate day) {
        return new Dated(DecimalParser.read(amount), day);
    }

    private static IndicatorDefinition first(Content content) {
        return IndicatorDefinition.first(indicator().id(), content, "person", NOW, START);
    }

    private static Indicator indicator() {
        return Indicator.of(
                "companies",
                new Indicator.Content("miljo", "M12", "Företag", ReportingFrequency.YEAR, null),
                "energi",
                IndicatorSource.MANUAL,
                "person",
                NOW);
    }

    private static IndicatorHistory history(List<IndicatorDefinition> definitions, IndicatorValue... values) {
        return new IndicatorHistory(indicator(), definitions, new ArrayList<>(List.of(values)));
    }

    private static IndicatorValue value(int series, String day, String amount) {
        return new IndicatorValue(
                "v" + series + day + amount,
                "companies",
                series,
                LocalDate.parse(day),
                DecimalParser.read(amount),
                null,
                "person",
                null,
                NOW,
                0);
    }

    private static IndicatorValue valueAt(Instant at, String amount) {
        return new IndicatorValue(
                "v" + amount,
                "companies",
                1,
                LocalDate.parse("2026-06-30"),
                DecimalParser.read(amount),
                null,
                "person",
                null,
                at,
                0);
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(key));
    }
}
