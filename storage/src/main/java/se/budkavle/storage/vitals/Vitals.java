package se.budkavle.storage.vitals;

import java.util.OptionalLong;

/** How the database is, for whoever runs it. May throw Spring's DataAccessException where it does not answer. */
public interface Vitals {

    /** The database and its version, in its own words. */
    String product();

    /** Whether it finds nothing wrong with what it keeps. */
    boolean isSound();

    /** How many bytes are free where it lies; empty where that is another machine. */
    OptionalLong freeBytes();
}
