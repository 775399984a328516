package se.budkavle.storage;

import com.github.f4b6a3.tsid.TsidCreator;

/** Gives out the ids of what is remembered. */
public final class NewId {

    private NewId() { }

    /** A new id of 13 characters; later ones sort after earlier ones, so that the newest rows lie together. */
    public static String next() {
        return TsidCreator.getTsid().toString();
    }
}
