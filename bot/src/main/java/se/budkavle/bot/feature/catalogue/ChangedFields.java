package se.budkavle.bot.feature.catalogue;

import static java.util.Map.entry;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.meeting.NoticeSettings;

/**
 * Compares an entry of the catalogue's YAML files, such as a network, with the stored entry, and finds the fields that
 * differ. A field's name in the result is its key in the YAML files.
 */
final class ChangedFields {

    private static final Set<String> NOT_IN_THE_FILES =
            Set.of("version", "wording", "dueChosen", "sameAsChosen", "partiesChosen");
    /**
     * Maps the name of a Java field to its key in the YAML files. The map contains only the fields whose YAML key
     * cannot be derived from the field's name.
     */
    private static final Map<String, String> IN_THE_FILES = Map.ofEntries(
            entry("shortName", "short"),
            entry("shortTitle", "short"),
            entry("areaId", "area"),
            entry("convenerId", "convener"),
            entry("secretaryId", "secretary"),
            entry("participations", "takes-part"),
            entry("terms", "roles"),
            entry("goalId", "goal"),
            entry("networkId", "network"),
            entry("takingPart", "takes-part"),
            entry("dueOn", "due"),
            entry("sameAsId", "same-as"),
            entry("lastYear", "to"));
    /**
     * Maps the name of a Java field to the message key of the field's translated name. The map contains the compared
     * fields that have no key in the YAML files.
     */
    private static final Map<String, String> BESIDE_THE_FILES =
            Map.of("position", "catalogue.field.order", "endedAt", "catalogue.field.ended");

    private ChangedFields() {}

    /**
     * The name of a changed field with its old and new value as text. For a list, {@code before} contains only the
     * removed elements, and {@code after} only the added elements. If a field has no value, its text is a dash.
     */
    record Field(Phrase name, String before, String after) {}

    static List<Field> of(Object before, Object after) {
        var changed = new ArrayList<Field>();
        for (var component : before.getClass().getRecordComponents()) {
            var old = value(component, before);
            var now = value(component, after);
            if (old instanceof NoticeSettings were && now instanceof NoticeSettings are) {
                // The files have no key for the notices together, but one for each of their settings.
                changed.addAll(of(were, are));
            } else if (!NOT_IN_THE_FILES.contains(component.getName()) && !Objects.equals(old, now)) {
                changed.add(
                        old instanceof Collection<?> were && now instanceof Collection<?> are
                                ? new Field(name(component), lacking(were, are), lacking(are, were))
                                : new Field(name(component), words(old), words(now)));
            }
        }
        return changed;
    }

    /**
     * Compares each entry in {@code after} with the stored entry that has the same code. Returns a map from each
     * entry's code to the list of the entry's changed fields. The list is empty for an unchanged entry. The map omits
     * entries that are not stored yet.
     */
    static <T> Map<String, List<Field>> of(Collection<T> stored, Collection<T> after, Function<T, String> code) {
        Map<String, T> before = stored.stream().collect(Collectors.toMap(code, Function.identity()));
        var fields = new HashMap<String, List<Field>>();
        for (var one : after) {
            var old = before.get(code.apply(one));
            if (old != null) {
                fields.put(code.apply(one), of(old, one));
            }
        }
        return fields;
    }

    private static Phrase name(RecordComponent component) {
        var name = component.getName();
        return BESIDE_THE_FILES.containsKey(name)
                ? Phrase.of(BESIDE_THE_FILES.get(name))
                : Phrase.words(IN_THE_FILES.getOrDefault(
                        name, name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)));
    }

    /**
     * Returns the elements of {@code some} that are not in {@code others}, sorted and separated by commas. Returns a
     * dash if {@code others} contains all elements of {@code some}.
     */
    private static String lacking(Collection<?> some, Collection<?> others) {
        var words = some.stream()
                .filter(one -> !others.contains(one))
                .map(ChangedFields::words)
                .sorted()
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "–" : words;
    }

    private static String words(@Nullable Object value) {
        if (value == null || value.equals("")) {
            return "–";
        }
        if (value instanceof Record record) {
            return Stream.of(record.getClass().getRecordComponents())
                    .map(part -> value(part, record))
                    .filter(part -> part != null && !Boolean.FALSE.equals(part))
                    .map(ChangedFields::words)
                    .collect(Collectors.joining(" "));
        }
        if (value instanceof Instant instant) {
            return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
        }
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : value.toString();
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
        try {
            var value = component.getAccessor().invoke(of);
            // The database counts positions from 0, and people count them from 1.
            return component.getName().equals("position") ? (Integer) value + 1 : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
