package se.budkavle.bot.feature.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.privacy.PersonalRows;

/**
 * Translates stored rows about a person into readable text.
 *
 * @param ownerId the id of the person whose data it is, which is not repeated in each row
 * @param names the names of the records to which the rows refer, by id
 */
record MyDataWords(String ownerId, Map<String, Phrase> names, Phrasebook phrasebook, Locale locale) {

    /** The prefixes of the message keys for the values of some columns; other columns contain text. */
    private static final Map<String, String> VALUES = Map.of(
            "role", "directory.role.",
            "faction", "directory.faction.",
            "answer", "meeting.answer.",
            "action", "audit.",
            "kind", "audit.",
            "basis", "contact.basis.",
            "state", "state.");

    private static final String COLUMN = "privacy.column.";
    private static final String VALUE = "privacy.value.";

    String of(Phrase phrase) {
        return phrasebook.say(phrase, locale);
    }

    String heading(PersonalRows place, int count) {
        return of(Phrase.of("privacy.counted", Phrase.of("privacy.rows." + place.name()), count));
    }

    /** Returns a row as one line with labels. Leaves out references whose record has no name for this reader. */
    String line(Map<String, Object> row) {
        return row.entrySet().stream()
                .flatMap(value -> said(value.getKey(), value.getValue()).stream()
                        .map(said -> of(Phrase.of("privacy.value", Phrase.of(COLUMN + value.getKey()), said))))
                .collect(Collectors.joining(" · "));
    }

    private Optional<Object> said(String column, Object value) {
        if (value instanceof Boolean yes) {
            return Optional.of(Phrase.of(yes ? "privacy.yes" : "privacy.no"));
        }
        if (value instanceof Instant || value instanceof Number) {
            return Optional.of(value);
        }
        var text = value.toString();
        if (text.equals(ownerId)) {
            return Optional.empty();
        }
        if (names.containsKey(text)) {
            return Optional.of(names.get(text));
        }
        if (RecordNames.isReference(column)) {
            return column.equals("account_id") ? Optional.of(text) : Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(translated(column, text));
    }

    private Phrase translated(String column, String text) {
        return Stream.concat(Stream.ofNullable(VALUES.get(column)), Stream.of(VALUE))
                .map(prefix -> prefix + text)
                .filter(phrasebook::knows)
                .findFirst()
                .map(Phrase::of)
                .orElse(Phrase.words(text));
    }

    List<String> lines(List<Map<String, Object>> rows) {
        return rows.stream().map(this::line).toList();
    }
}
