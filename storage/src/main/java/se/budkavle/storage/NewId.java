package se.budkavle.storage;

import com.github.f4b6a3.tsid.TsidCreator;

/** Generates ids for new database rows. */
public final class NewId {

    private NewId() {}

    /**
     * Returns a new id of 13 characters. Later ids sort after earlier ids, so new rows are next to each other in an
     * index.
     */
    public static String next() {
        return TsidCreator.getTsid().toString();
    }
}
