package se.budkavle.storage;

import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Finds rows among those that were read together. */
public final class Rows {

    private Rows() {}

    /**
     * Returns the row with this id; fails if it is missing, because the row that names the id keeps it in the database.
     */
    public static <K, V> V existing(Map<K, V> rows, @Nullable K id) {
        V row = rows.get(id);
        if (row == null) {
            throw new NoSuchElementException("No row with the id " + id);
        }
        return row;
    }
}
