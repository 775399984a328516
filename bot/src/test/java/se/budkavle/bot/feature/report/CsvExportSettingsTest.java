package se.budkavle.bot.feature.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import se.budkavle.bot.view.round.ReportRowBuilder;
import se.budkavle.bot.view.round.TestWords;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Round;

/** Tests the configured columns of the CSV export, with and without the mapping file in the folder config. */
class CsvExportSettingsTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Round ROUND = Round.open(
            "2026",
            "T1 2026",
            Instant.parse("2026-04-10T15:00:00Z"),
            Instant.parse("2026-04-17T15:00:00Z"),
            "1",
            "person",
            Instant.parse("2026-03-27T08:00:00Z"));

    @Test
    void theShippedMappingWritesItsColumnsInOrderWithTheSendersName() throws IOException {
        var file = csv(bound(shipped()));
        assertThat(file.lines())
                .first()
                .isEqualTo("\uFEFFRapportör;Period;Verksamhetsområde;Mål-id;Mål;Aktivitet-id;Aktivitet;Enhet;Status;"
                        + "Kommentar;Orsak;Åtgärd;Hjälp;Datum;Revidering;Fråge-id");
        assertThat(file).contains("\nKommunförbundet Västernorrland;T1 2026;").contains(";risk för avvikelse;");
    }

    @Test
    void withoutAMappingTheFieldNamesAreTheHeadings() {
        var file = csv(bound(new MapPropertySource("none", Map.of())));
        assertThat(file.lines())
                .first()
                .isEqualTo("\uFEFFperiod;area;goal-code;goal;activity-code;activity;network;organisation;state;"
                        + "comment;cause;measure;help;answered-on;revision;question-id");
    }

    @Test
    void delimiterAndByteOrderMarkCanBeChanged() {
        var file = csv(bound(new MapPropertySource(
                "other",
                Map.of(
                        "budkavle.export.csv.delimiter", ",",
                        "budkavle.export.csv.byte-order-mark", "false",
                        "budkavle.export.csv.columns[0].header", "Kod",
                        "budkavle.export.csv.columns[0].field", "state-code"))));
        assertThat(file).isEqualTo("Kod\r\nAT_RISK\r\nMISSING\r\n");
    }

    @Test
    void aColumnNeedsAUniqueHeadingAndEitherAFieldOrAValue() {
        assertThatThrownBy(() -> new CsvExportSettings.Column(" ", ExportField.GOAL, null))
                .hasMessageContaining("a column has no header");
        assertThatThrownBy(() -> new CsvExportSettings.Column("Mål", null, null))
                .hasMessageContaining("the column Mål needs either a field or a value");
        assertThatThrownBy(() -> new CsvExportSettings.Column("Mål", ExportField.GOAL, "x"))
                .hasMessageContaining("the column Mål needs either a field or a value");
        var goal = new CsvExportSettings.Column("Mål", ExportField.GOAL, null);
        assertThatThrownBy(() -> new CsvExportSettings(';', true, List.of(goal, goal)))
                .hasMessageContaining("two columns have the same header");
    }

    private static PropertySource<?> shipped() throws IOException {
        return new YamlPropertySourceLoader()
                .load("mapping", new FileSystemResource("../config/regional-export.yaml"))
                .get(0);
    }

    private static CsvExportSettings bound(PropertySource<?> source) {
        return new Binder(ConfigurationPropertySources.from(source))
                .bindOrCreate("budkavle.export.csv", CsvExportSettings.class);
    }

    private static String csv(CsvExportSettings settings) {
        var rows = List.of(
                ReportRowBuilder.answer(ActivityState.AT_RISK)
                        .revision(1, false)
                        .row(),
                ReportRowBuilder.answer(ActivityState.AT_RISK).revision(2, true).row(),
                ReportRowBuilder.unanswered().row());
        return new String(
                new AnswersCsv(settings).of(ROUND, rows, STOCKHOLM, TestWords.SWEDISH), StandardCharsets.UTF_8);
    }
}
