package se.budkavle.storage.privacy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases a person: deletes or clears the rows that refer to the person. Keeps the person's own row. */
@Component
public class PersonalDataEraser {

    private final List<PersonalData> parts;
    private final PersonalDataReader reader;
    private final JdbcTemplate jdbc;

    PersonalDataEraser(List<PersonalData> parts, PersonalDataReader reader, JdbcTemplate jdbc) {
        this.parts = parts;
        this.reader = reader;
        this.jdbc = jdbc;
    }

    /**
     * Deletes the rows whose {@code Fate} is DELETED, and clears the rows whose {@code Fate} is CLEARED. Keeps all
     * other rows that refer to the person.
     *
     * @param by the id of the person who has confirmed the erasure; null for a user whom the bot does not know
     */
    @Transactional
    public void erase(DataSubject subject, @Nullable String by, Instant now) {
        parts.forEach(part -> part.prepareErasure(subject, by, now));
        reader.places(subject).forEach(this::erase);
    }

    private void erase(PersonReference place) {
        var condition = PersonalDataReader.condition(place);
        var values = place.values().toArray();
        switch (place.fate()) {
            case DELETED -> jdbc.update("delete from " + place.table() + condition, values);
            case CLEARED -> jdbc.update("update " + place.table() + " set " + nothing(place) + condition, values);
            case RECORD, AUDIT, OPT_OUT, CHAT_ROLE, EXPIRES -> {}
        }
    }

    private static String nothing(PersonReference place) {
        return Stream.concat(Stream.of(place.column()), place.identifying().stream())
                .map(column -> column + " = null, ")
                .collect(Collectors.joining("", "", "version = version + 1"));
    }
}
