package se.budkavle.storage;

import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Looks up values in maps that must contain the key, for example database rows by their ids. */
public final class MapLookup {

    private MapLookup() {}

    /**
     * Returns the map's value for the key {@code id}, for example the row to which a foreign key refers. Throws a
     * {@code NoSuchElementException} if the map has no such key.
     */
    public static <K, V> V existing(Map<K, V> rows, @Nullable K id) {
        V row = rows.get(id);
        if (row == null) {
            // The exception's message contains the key only if the key is an id. Keys that are not ids may contain
            // people's texts, and people's texts must not appear in the log.
            throw new NoSuchElementException(
                    id instanceof Record
                            ? "Nothing for a " + id.getClass().getSimpleName()
                            : "No row with the id " + id);
        }
        return row;
    }
}
