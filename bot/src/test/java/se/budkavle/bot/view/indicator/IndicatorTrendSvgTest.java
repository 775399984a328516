package se.budkavle.bot.view.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.indicator.Direction;
import se.budkavle.storage.indicator.Indicator;
import se.budkavle.storage.indicator.IndicatorDefinition;
import se.budkavle.storage.indicator.IndicatorDefinition.Content;
import se.budkavle.storage.indicator.IndicatorDefinition.Dated;
import se.budkavle.storage.indicator.IndicatorHistory;
import se.budkavle.storage.indicator.IndicatorSource;
import se.budkavle.storage.indicator.IndicatorValue;
import se.budkavle.storage.indicator.ReportingFrequency;

class IndicatorTrendSvgTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Phrasebook PHRASEBOOK = new Phrasebook(ZoneId.of("Europe/Stockholm"));

    private final Indicator indicator = Indicator.of(
            new Indicator.Content("miljo", "M1", "Företag <b>", ReportingFrequency.YEAR, null),
            "hallbar-energi",
            IndicatorSource.MANUAL,
            "person",
            NOW);
    private final IndicatorDefinition definition = IndicatorDefinition.first(
            indicator.id(),
            new Content(
                    "företag", Direction.MORE, null, null, new Dated(new BigDecimal(200), LocalDate.of(2027, 12, 31))),
            "person",
            NOW,
            LocalDate.of(2020, 1, 1));

    @Test
    void theTrendAndItsDescriptionShowEveryValueAndTheTarget() {
        assertThat(svg(history(definition, 100, 150)).orElseThrow())
                .contains(
                        "role=\"img\" aria-labelledby=\"one-title one-description\"",
                        "<title id=\"one-title\">Företag &lt;b&gt;</title>",
                        "<desc id=\"one-description\">100 företag (31 december 2021), 150 företag (31 december 2022),"
                                + " målet är 200 företag senast 31 december 2027</desc>",
                        "points=\"12,118 468,74\"",
                        "M12 30H468\" stroke-dasharray",
                        ">150 företag</text>")
                .doesNotContain("style=", "<b>");
    }

    @Test
    void noTrendIsDrawnForFewerThanTwoValues() {
        assertThat(svg(history(definition))).isEmpty();
        assertThat(svg(history(definition, 7))).isEmpty();
    }

    @Test
    void equalValuesAreDrawnAsAHorizontalLine() {
        var plain = IndicatorDefinition.first(
                indicator.id(), new Content("företag", Direction.MORE, null, null, null), "person", NOW, TODAY);
        assertThat(svg(history(plain, 5, 5)).orElseThrow())
                .contains("points=\"12,74 468,74\"")
                .doesNotContain("stroke-dasharray");
    }

    @Test
    void theTrendLineIsInterruptedWhereTheDefinitionOfTheIndicatorChanged() {
        var first = history(definition, 100, 150);
        var changed = definition.changed(
                new Content("bolag", Direction.MORE, null, null, null), "person", NOW.plusSeconds(1), TODAY);
        var values = new ArrayList<>(first.revisions());
        var broken = new IndicatorHistory(indicator, List.of(definition, changed), values);
        values.add(value(broken, TODAY, 80));
        values.add(value(broken, TODAY.plusDays(30), 90));
        var svg = svg(new IndicatorHistory(indicator, List.of(definition, changed), values))
                .orElseThrow();
        assertThat(svg.split("<polyline")).hasSize(3);
        assertThat(svg.split("<circle")).hasSize(5);
    }

    private IndicatorHistory history(IndicatorDefinition defined, int... amounts) {
        var empty = new IndicatorHistory(indicator, List.of(defined), List.of());
        var values = new ArrayList<IndicatorValue>();
        for (int at = 0; at < amounts.length; at++) {
            values.add(value(empty, LocalDate.of(2021 + at, 12, 31), amounts[at]));
        }
        return new IndicatorHistory(indicator, List.of(defined), values);
    }

    private static IndicatorValue value(IndicatorHistory history, LocalDate day, int amount) {
        return IndicatorValue.counted(history, day, amount, NOW);
    }

    private static Optional<String> svg(IndicatorHistory history) {
        return IndicatorTrendSvg.of("one", history, PHRASEBOOK, Phrasebook.SWEDISH);
    }
}
