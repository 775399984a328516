package se.budkavle.storage.health;

/** A mark in the database which shows that the database was restored from a backup after the bot last ran. */
public interface RestoreMark {

    boolean isSet();

    void clear();
}
