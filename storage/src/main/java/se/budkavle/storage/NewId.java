package se.budkavle.storage;

import com.github.f4b6a3.tsid.TsidCreator;

/** Generates the ids of new rows. */
public final class NewId {

    private NewId() {}

    /**
     * Returns a new id of 13 characters; later ids sort after earlier ones, so that the newest rows are next to each
     * other in an index.
     */
    public static String next() {
        return TsidCreator.getTsid().toString();
    }
}
