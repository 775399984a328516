package se.budkavle.bot.feature.privacy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.audit.AuditSubject;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.privacy.PersonalDataReader.FoundRows;

/**
 * Finds the names of the records to which a person's data refers, such as meetings. Does not return the names of other
 * people, or the names of records in networks that the reader may not read.
 */
@Component
class VisibleRecordNameFinder {

    private static final int AT_ONCE = 500;

    private final AuditLog records;
    private final People people;
    private final Networks networks;
    private final Rights rights;

    VisibleRecordNameFinder(AuditLog records, People people, Networks networks, Rights rights) {
        this.records = records;
        this.people = people;
        this.networks = networks;
        this.rights = rights;
    }

    /**
     * Returns a map from the ids of records, such as meetings and networks, to their names. The map contains the
     * records that the given database rows mention, except records in networks that the reader may not read.
     */
    Map<String, Phrase> in(List<FoundRows> found, Caller reader) {
        var ids = references(found);
        var names = new HashMap<String, Phrase>();
        var known = networks.byId();
        var readable = rights.reading(reader);
        for (var some : chunks(ids)) {
            records.called(some).stream()
                    .filter(one -> one.networkId() == null || readable.test(known.get(one.networkId())))
                    .forEach(one -> names.put(one.id(), name(one)));
            people.findAllByIdIn(some).forEach(one -> names.put(one.id(), Phrase.of("privacy.someone")));
        }
        return names;
    }

    /** Returns the ids of all records to which these database rows refer, and the ids of the rows themselves. */
    static Set<String> references(List<FoundRows> found) {
        return found.stream()
                .flatMap(one -> one.rows().stream())
                .flatMap(row -> row.entrySet().stream())
                .filter(value -> isReference(value.getKey()))
                .map(value -> value.getValue().toString())
                .collect(Collectors.toSet());
    }

    static boolean isReference(String column) {
        return column.equals("id")
                || column.equals("subject")
                || column.equals("scope")
                || column.endsWith("_id")
                || column.endsWith("_by");
    }

    private static Phrase name(AuditSubject one) {
        return one.startsAt() == null
                ? Phrase.words(one.title())
                : Phrase.of("privacy.timed", one.title(), one.startsAt());
    }

    private static List<List<String>> chunks(Collection<String> ids) {
        var all = List.copyOf(ids);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(from + AT_ONCE, all.size())))
                .toList();
    }
}
