package se.budkavle.storage.health;

/** Tells whether other instances of the bot may use the same database at the same time. */
public interface SingleInstance {

    /** Returns true when no other instance can have the database open, so that what an earlier one claimed is free. */
    boolean isAlone();
}
