package se.budkavle.storage;

import java.util.Collection;
import java.util.stream.Stream;

/** Joins names into one text for users. The separator is a comma, or a semicolon if a name contains a comma. */
public final class NameJoiner {

    private NameJoiner() {}

    public static String of(Collection<String> names) {
        return String.join(between(names), names);
    }

    public static String of(Stream<String> names) {
        return of(names.toList());
    }

    /** Returns the separator for joining these names: a comma, or a semicolon if any name contains a comma. */
    public static String between(Collection<String> names) {
        return names.stream().anyMatch(name -> name.contains(",")) ? "; " : ", ";
    }
}
