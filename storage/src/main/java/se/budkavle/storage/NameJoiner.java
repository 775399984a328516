package se.budkavle.storage;

import java.util.Collection;
import java.util.stream.Stream;

/** Joins names into a list for people to read. */
public final class NameJoiner {

    private NameJoiner() {}

    public static String of(Collection<String> names) {
        return String.join(between(names), names);
    }

    public static String of(Stream<String> names) {
        return of(names.toList());
    }

    /** Returns the separator for these names: a comma, or a semicolon if a name contains a comma. */
    public static String between(Collection<String> names) {
        return names.stream().anyMatch(name -> name.contains(",")) ? "; " : ", ";
    }
}
