package se.budkavle.storage.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads all stored data about a person. */
@Component
public class PersonalDataReader {

    private static final String SUBJECT = """
            select p.id, p.account_id, o.address, o.address_key, c.id as contact_id from person p
            left join own_address o on o.person_id = p.id left join contact c on c.address_key = o.address_key
            where p.id = ?""";

    private final List<PersonalData> parts;
    private final JdbcTemplate jdbc;

    PersonalDataReader(List<PersonalData> parts, JdbcTemplate jdbc) {
        this.parts = parts;
        this.jdbc = jdbc;
    }

    /**
     * The database rows that refer to a person in one column. Each row is a map from column names to values, without
     * nulls.
     */
    public record FoundRows(PersonReference place, List<Map<String, Object>> rows) {

        public int count() {
            return rows.size();
        }
    }

    /** Returns a person together with all ids under which the database stores data about the person. */
    @Transactional(readOnly = true)
    public DataSubject subject(String personId) {
        return jdbc.query(
                        SUBJECT,
                        (row, number) -> new DataSubject(
                                row.getString("id"),
                                row.getString("account_id"),
                                row.getString("address"),
                                row.getString("address_key"),
                                row.getString("contact_id")),
                        personId)
                .get(0);
    }

    /**
     * Returns all rows about this person, with the rows of the audit log at the end. Omits table columns in which no
     * row refers to the person. Omits a row if an earlier element of the result already contains all columns of this
     * row.
     */
    @Transactional(readOnly = true)
    public List<FoundRows> about(DataSubject subject) {
        var places = places(subject)
                .sorted(Comparator.comparing(place -> place.fate() == PersonReference.Fate.AUDIT))
                .toList();
        return IntStream.range(0, places.size())
                .mapToObj(at -> new FoundRows(places.get(at), rows(places.get(at), places.subList(0, at))))
                .filter(found -> !found.rows().isEmpty())
                .toList();
    }

    Stream<PersonReference> places(DataSubject subject) {
        return parts.stream()
                .flatMap(part -> part.about(subject).stream())
                .filter(place -> !place.values().isEmpty());
    }

    private List<Map<String, Object>> rows(PersonReference place, List<PersonReference> earlier) {
        var listed = earlier.stream()
                .filter(one -> one.table().equals(place.table()) && one.shown().isEmpty())
                .toList();
        return jdbc.query(
                "select * from " + place.table() + condition(place)
                        + listed.stream().map(PersonalDataReader::without).collect(Collectors.joining())
                        + " order by 1",
                (row, number) -> shown(place, row),
                Stream.concat(Stream.of(place), listed.stream())
                        .flatMap(one -> one.values().stream())
                        .toArray());
    }

    static String condition(PersonReference place) {
        return " where " + place.column() + in(place);
    }

    private static String without(PersonReference listed) {
        return " and (" + listed.column() + " is null or " + listed.column() + " not" + in(listed) + ")";
    }

    private static String in(PersonReference place) {
        return " in (" + String.join(", ", Collections.nCopies(place.values().size(), "?")) + ")";
    }

    private static Map<String, Object> shown(PersonReference place, ResultSet row) throws SQLException {
        var values = new LinkedHashMap<String, Object>();
        var columns = row.getMetaData();
        for (int at = 1; at <= columns.getColumnCount(); at++) {
            var name = columns.getColumnName(at);
            var value = value(row, at, columns.getColumnTypeName(at).toUpperCase(Locale.ROOT));
            if (value != null && place.shows(name)) {
                values.put(name, value);
            }
        }
        return values;
    }

    /**
     * Returns the value in the column with the index {@code at}, converted to the Java type for the column's SQL type.
     * A column of the type bigint contains an instant.
     */
    private static @Nullable Object value(ResultSet row, int at, String type) throws SQLException {
        if (row.getObject(at) == null) {
            return null;
        }
        return switch (type) {
            case "BIGINT", "INT8" -> Instant.ofEpochMilli(row.getLong(at));
            case "BOOLEAN", "BOOL" -> row.getBoolean(at);
            case "INTEGER", "INT4" -> row.getInt(at);
            default -> row.getString(at);
        };
    }
}
