package se.budkavle.storage.health;

/** A mark in the database, which is set if the database has been restored from a backup since the bot last ran. */
public interface RestoreMark {

    boolean isSet();

    void clear();
}
