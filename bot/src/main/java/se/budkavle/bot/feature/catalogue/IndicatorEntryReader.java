package se.budkavle.bot.feature.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.DatedEntry;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.IndicatorEntry;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.indicator.DecimalParser;
import se.budkavle.storage.indicator.Direction;
import se.budkavle.storage.indicator.Indicator;
import se.budkavle.storage.indicator.IndicatorDefinition;
import se.budkavle.storage.indicator.IndicatorSource;
import se.budkavle.storage.indicator.ReportingFrequency;

/** Parses the entries of the YAML file indicators.yaml. */
final class IndicatorEntryReader {

    private final DuplicateValueFinder areas;
    private final DuplicateValueFinder networks;
    private final DuplicateValueFinder goals;
    private final DuplicateValueFinder indicators = new DuplicateValueFinder();

    IndicatorEntryReader(DuplicateValueFinder areas, DuplicateValueFinder networks, DuplicateValueFinder goals) {
        this.areas = areas;
        this.networks = networks;
        this.goals = goals;
    }

    IndicatorEntry indicator(CatalogueEntryReader entry) {
        return new IndicatorEntry(
                entry.required("id", "", value -> value.unique(indicators, value.id(Indicator.LONGEST_ID))),
                entry.required("goal", "", value -> value.reference(goals, "catalogue.mistake.no-goal")),
                entry.required("area", "", value -> value.reference(areas, "catalogue.mistake.no-area")),
                entry.required("network", "", value -> value.reference(networks, "catalogue.mistake.no-network")),
                entry.required("title", "", value -> value.text(Indicator.LONGEST_TITLE)),
                entry.required("unit", "", value -> value.text(IndicatorDefinition.LONGEST_UNIT)),
                entry.optional("direction", value -> value.constant(Direction.class)),
                entry.optional("source", value -> value.constant(IndicatorSource.class)),
                entry.optional("often", value -> value.constant(ReportingFrequency.class)),
                entry.optional("definition", value -> value.paragraph(IndicatorDefinition.LONGEST_DEFINITION)),
                entry.optional("baseline", value -> value.entry(IndicatorEntryReader::dated)),
                entry.optional("target", value -> value.entry(IndicatorEntryReader::dated)));
    }

    private static DatedEntry dated(CatalogueEntryReader entry) {
        return new DatedEntry(
                entry.required("value", BigDecimal.ZERO, IndicatorEntryReader::amount),
                entry.required("date", LocalDate.EPOCH, CatalogueValueReader::day));
    }

    private static @Nullable BigDecimal amount(CatalogueValueReader value) {
        try {
            return DecimalParser.ofCell(value.word());
        } catch (Refusal noAmount) {
            value.mistake("catalogue.mistake.no-amount", "value", value.word());
            return null;
        }
    }
}
