package se.budkavle.storage.testing;

import java.util.stream.Stream;

/** The JDBC URL, user name and password of a test database. */
public record Database(String url, String username, String password) {

    /**
     * Returns the Spring properties with which the storage module connects to this database, each in the form
     * name=value.
     */
    public String[] properties() {
        return Stream.of(
                        "spring.datasource.url=" + url,
                        username == null ? null : "spring.datasource.username=" + username,
                        password == null ? null : "spring.datasource.password=" + password)
                .filter(property -> property != null)
                .toArray(String[]::new);
    }

    public boolean isSqlite() {
        return url.startsWith("jdbc:sqlite:");
    }
}
