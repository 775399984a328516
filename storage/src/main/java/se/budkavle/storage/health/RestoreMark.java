package se.budkavle.storage.health;

/** Reports whether the database has been restored from a backup since the bot last ran. */
public interface RestoreMark {

    boolean isSet();

    void clear();
}
