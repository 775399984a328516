package se.budkavle.storage;

import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Looks up values that a map must contain. */
public final class Rows {

    private Rows() {}

    /**
     * Returns the value for this key, for example the row for an id in a foreign key; throws an exception if it is
     * missing.
     */
    public static <K, V> V existing(Map<K, V> rows, @Nullable K id) {
        V row = rows.get(id);
        if (row == null) {
            // Only ids are named, because other keys may contain what people wrote, which must not be logged.
            throw new NoSuchElementException(
                    id instanceof Record
                            ? "Nothing for a " + id.getClass().getSimpleName()
                            : "No row with the id " + id);
        }
        return row;
    }
}
