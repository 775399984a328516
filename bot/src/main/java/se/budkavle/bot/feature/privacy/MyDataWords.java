package se.budkavle.bot.feature.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalDataReader.FoundRows;

/**
 * Translates stored rows about a person into readable text.
 *
 * @param ownerId the id of the person to whom the data belongs; this id is left out of the readable text
 * @param names maps record ids to readable names, for the records that the rows mention
 */
record MyDataWords(String ownerId, Map<String, Phrase> names, Phrasebook phrasebook, Locale locale) {

    private static final String COLUMN = "privacy.column.";

    /**
     * The column of the audit log that contains only ids and codes. The PDF file omits this column, because people
     * cannot understand it, but the JSON file contains it.
     */
    private static final String CODES_ONLY = "audit_entry.detail";

    String of(Phrase phrase) {
        return phrasebook.say(phrase, locale);
    }

    String heading(PersonReference place, int count) {
        return of(Phrase.of("privacy.counted", Phrase.of("privacy.rows." + place.name()), count));
    }

    List<String> lines(FoundRows found) {
        var table = found.place().table();
        return found.rows().stream().map(row -> line(table, row)).toList();
    }

    /**
     * Returns one line of text about the database row, with a label before each value. Omits the ids of records whose
     * names are not in {@code names}.
     */
    private String line(String table, Map<String, Object> row) {
        return row.entrySet().stream()
                .flatMap(value -> said(table, value.getKey(), value.getValue()).stream()
                        .map(said -> of(Phrase.of("privacy.value", Phrase.of(COLUMN + value.getKey()), said))))
                .collect(Collectors.joining(" · "));
    }

    private Optional<Object> said(String table, String column, Object value) {
        if (value instanceof Boolean yes) {
            return Optional.of(Phrase.of(yes ? "privacy.yes" : "privacy.no"));
        }
        if (value instanceof Instant || value instanceof Number) {
            return Optional.of(value);
        }
        var text = value.toString();
        if (text.isEmpty() || text.equals(ownerId) || CODES_ONLY.equals(table + "." + column)) {
            return Optional.empty();
        }
        var words = MyDataCodeTranslator.said(table, column, text, phrasebook);
        if (words.isPresent()) {
            return Optional.of(words.get());
        }
        if (names.containsKey(text)) {
            return Optional.of(names.get(text));
        }
        return VisibleRecordNameFinder.isReference(column) && !column.equals("account_id")
                ? Optional.empty()
                : Optional.of(Phrase.words(text));
    }
}
