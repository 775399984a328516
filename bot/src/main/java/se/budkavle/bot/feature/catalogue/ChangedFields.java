package se.budkavle.bot.feature.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the fields in which an entry of the catalogue differs from the stored one, with the names that the files use. */
final class ChangedFields {

    private static final Set<String> NOT_IN_THE_FILES = Set.of("version", "position", "endedAt");
    /** The fields whose names in the files differ from those of the stored entry. */
    private static final Map<String, String> IN_THE_FILES = Map.of(
            "shortName",
            "short",
            "shortTitle",
            "short",
            "areaId",
            "area",
            "convenerId",
            "convener",
            "secretaryId",
            "secretary",
            "participations",
            "takes-part",
            "terms",
            "roles");

    private ChangedFields() {}

    /** Holds the name of a field and both values as text; an empty value is shown as a dash. */
    record Field(String name, String before, String after) {}

    static List<Field> of(Object before, Object after) {
        var changed = new ArrayList<Field>();
        for (var component : before.getClass().getRecordComponents()) {
            var old = value(component, before);
            var now = value(component, after);
            if (!NOT_IN_THE_FILES.contains(component.getName()) && !Objects.equals(old, now)) {
                changed.add(
                        old instanceof Collection<?> were && now instanceof Collection<?> are
                                ? new Field(name(component), lacking(were, are), lacking(are, were))
                                : new Field(name(component), words(old), words(now)));
            }
        }
        return changed;
    }

    private static String name(RecordComponent component) {
        return IN_THE_FILES.getOrDefault(
                component.getName(),
                component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    /** Returns the entries of the first list that the second one does not contain. */
    private static String lacking(Collection<?> some, Collection<?> others) {
        var words = some.stream()
                .filter(one -> !others.contains(one))
                .map(ChangedFields::words)
                .sorted()
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "–" : words;
    }

    private static String words(Object value) {
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
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : value.toString();
    }

    private static Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
