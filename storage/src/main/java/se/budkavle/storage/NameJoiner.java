package se.budkavle.storage;

import java.util.Collection;
import java.util.stream.Stream;

/** Joins names into one text that people read, with commas or semicolons between the names. */
public final class NameJoiner {

    private NameJoiner() {}

    public static String of(Collection<String> names) {
        return String.join(between(names), names);
    }

    public static String of(Stream<String> names) {
        return of(names.toList());
    }

    /** Returns the separator to put between these names: a comma or, if any name contains a comma, a semicolon. */
    public static String between(Collection<String> names) {
        return names.stream().anyMatch(name -> name.contains(",")) ? "; " : ", ";
    }
}
