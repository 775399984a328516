package se.budkavle.storage.health;

/**
 * A mark in the database which shows that the database was restored from a backup after the bot last ran. On
 * PostgreSQL, the mark is never set.
 */
public interface RestoreMark {

    boolean isSet();

    void clear();
}
