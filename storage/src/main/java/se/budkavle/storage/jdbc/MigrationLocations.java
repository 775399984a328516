package se.budkavle.storage.jdbc;

import java.util.Arrays;
import java.util.stream.Stream;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Adds to Flyway's locations the folder with the migrations for one database product, SQLite or PostgreSQL. */
final class MigrationLocations {

    static final String SQLITE = "classpath:db/sqlite";
    static final String POSTGRES = "classpath:db/postgresql";
    private static final String ALL = "classpath:db/migration";

    private MigrationLocations() {}

    /**
     * Adds the folder with the migrations for the database product. Adds nothing if Flyway's configured locations do
     * not include the folder {@code db/migration}.
     */
    static FluentConfiguration with(String folder, FluentConfiguration flyway) {
        var folders =
                Arrays.stream(flyway.getLocations()).map(Location::toString).toList();
        return folders.contains(ALL)
                ? flyway.locations(
                        Stream.concat(folders.stream(), Stream.of(folder)).toArray(String[]::new))
                : flyway;
    }
}
