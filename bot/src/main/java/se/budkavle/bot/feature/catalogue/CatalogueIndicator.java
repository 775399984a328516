package se.budkavle.bot.feature.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.DatedEntry;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.IndicatorEntry;
import se.budkavle.storage.indicator.Direction;
import se.budkavle.storage.indicator.Indicator;
import se.budkavle.storage.indicator.IndicatorDefinition;
import se.budkavle.storage.indicator.IndicatorSource;
import se.budkavle.storage.indicator.ReportingFrequency;

/** An indicator with its first definition, as read from the YAML file. */
public record CatalogueIndicator(
        String id,
        Indicator.Content content,
        String networkId,
        IndicatorSource source,
        IndicatorDefinition.Content definition) {

    static CatalogueIndicator of(IndicatorEntry entry) {
        return new CatalogueIndicator(
                entry.id(),
                new Indicator.Content(
                        entry.area(),
                        entry.goal(),
                        entry.title(),
                        constant(ReportingFrequency.class, entry.often(), ReportingFrequency.YEAR),
                        null),
                entry.network(),
                constant(IndicatorSource.class, entry.source(), IndicatorSource.MANUAL),
                new IndicatorDefinition.Content(
                        entry.unit(),
                        constant(Direction.class, entry.direction(), Direction.MORE),
                        entry.definition(),
                        dated(entry.baseline()),
                        dated(entry.target())));
    }

    Indicator indicator(Instant now) {
        return Indicator.of(id, content, networkId, source, null, now);
    }

    IndicatorDefinition firstDefinition(Instant now, LocalDate today) {
        return IndicatorDefinition.first(id, definition, null, now, today);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable String name, E otherwise) {
        return name == null ? otherwise : KebabCaseEnum.read(type, name);
    }

    private static IndicatorDefinition.@Nullable Dated dated(@Nullable DatedEntry entry) {
        return entry == null ? null : new IndicatorDefinition.Dated(entry.value(), entry.date());
    }
}
