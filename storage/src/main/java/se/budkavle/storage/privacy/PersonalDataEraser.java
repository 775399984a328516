package se.budkavle.storage.privacy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes and clears the rows about a person that an erasure takes away. The person's own row stays. */
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

    /** Erases the person's rows and returns how many rows were deleted or cleared. */
    @Transactional
    public int erase(DataSubject subject, Instant now) {
        parts.forEach(part -> part.prepareErasure(subject, now));
        return reader.places(subject).mapToInt(this::erase).sum();
    }

    private int erase(PersonalRows place) {
        var condition = PersonalDataReader.condition(place);
        var values = place.values().toArray();
        return switch (place.fate()) {
            case DELETED -> jdbc.update("delete from " + place.table() + condition, values);
            case CLEARED -> jdbc.update("update " + place.table() + " set " + nothing(place) + condition, values);
            case RECORD, AUDIT, OPT_OUT, CHAT_ROLE -> 0;
        };
    }

    private static String nothing(PersonalRows place) {
        return Stream.concat(Stream.of(place.column()), place.identifying().stream())
                .map(column -> column + " = null, ")
                .collect(Collectors.joining("", "", "version = version + 1"));
    }
}
