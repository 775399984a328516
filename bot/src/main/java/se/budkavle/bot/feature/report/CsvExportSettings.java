package se.budkavle.bot.feature.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for the CSV export of a status round (questions about the state of activities); see
 * config/regional-export.yaml.
 *
 * @param delimiter the character between two cells; Excel in Swedish expects a semicolon
 * @param byteOrderMark whether the file begins with a byte order mark; without it, Excel shows å, ä and ö incorrectly
 * @param columns the file's columns, from left to right; if none are configured, a default list of columns
 */
@ConfigurationProperties("budkavle.export.csv")
record CsvExportSettings(
        @DefaultValue(";") char delimiter,
        @DefaultValue("true") boolean byteOrderMark,
        @DefaultValue List<Column> columns) {

    private static final List<ExportField> WITHOUT_MAPPING = List.of(
            ExportField.PERIOD,
            ExportField.AREA,
            ExportField.GOAL_CODE,
            ExportField.GOAL,
            ExportField.ACTIVITY_CODE,
            ExportField.ACTIVITY,
            ExportField.NETWORK,
            ExportField.ORGANISATION,
            ExportField.STATE,
            ExportField.COMMENT,
            ExportField.CAUSE,
            ExportField.MEASURE,
            ExportField.HELP,
            ExportField.ANSWERED_ON,
            ExportField.REVISION,
            ExportField.QUESTION_ID);

    /**
     * A column of the CSV file. The column contains either a field of each answer, or the same text in each row.
     *
     * @param header the text of the column's first cell
     * @param field the field of the answer that the column contains; null if each row contains the text {@code value}
     * @param value the text that each row contains, for example the sender's id in the receiving system; null if the
     *     column contains a field
     */
    record Column(
            String header,
            @Nullable ExportField field,
            @Nullable String value) {

        Column {
            if (header == null || header.isBlank()) {
                throw new IllegalArgumentException("budkavle.export.csv.columns: a column has no header");
            }
            if ((field == null) == (value == null)) {
                throw new IllegalArgumentException(
                        "budkavle.export.csv.columns: the column " + header + " needs either a field or a value");
            }
        }
    }

    CsvExportSettings {
        columns = columns.isEmpty()
                ? WITHOUT_MAPPING.stream()
                        .map(field ->
                                new Column(field.name().toLowerCase(Locale.ROOT).replace('_', '-'), field, null))
                        .toList()
                : List.copyOf(columns);
        if (columns.stream().map(Column::header).distinct().count() < columns.size()) {
            throw new IllegalArgumentException("budkavle.export.csv.columns: two columns have the same header");
        }
    }
}
