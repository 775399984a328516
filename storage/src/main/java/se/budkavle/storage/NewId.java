package se.budkavle.storage;

import com.github.f4b6a3.tsid.TsidCreator;

/** Generates time-sorted ids (TSIDs) for new database rows. */
public final class NewId {

    private NewId() {}

    /**
     * Returns a new TSID of 13 characters. A later id sorts after all earlier ids, so that new rows are inserted at the
     * end of an index.
     */
    public static String next() {
        return TsidCreator.getTsid().toString();
    }
}
