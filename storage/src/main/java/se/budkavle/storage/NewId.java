package se.budkavle.storage;

import com.github.f4b6a3.tsid.TsidCreator;

/** Generates time-sorted ids (TSIDs) for new database rows. */
public final class NewId {

    private NewId() {}

    /**
     * Returns a new TSID of 13 characters. A new id normally sorts after the earlier ids, so that new rows are added at
     * the end of a database index.
     */
    public static String next() {
        return TsidCreator.getTsid().toString();
    }
}
