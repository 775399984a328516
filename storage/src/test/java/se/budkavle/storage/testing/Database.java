package se.budkavle.storage.testing;

import java.util.stream.Stream;

/** Where a database for tests is, and how a Spring context opens it. */
public record Database(String url, String username, String password) {

    /** The properties that open it, each as name=value; for TestPropertyValues, withPropertyValues, or arguments after --. */
    public String[] properties() {
        return Stream.of("spring.datasource.url=" + url,
                        username == null ? null : "spring.datasource.username=" + username,
                        password == null ? null : "spring.datasource.password=" + password)
                .filter(property -> property != null)
                .toArray(String[]::new);
    }

    public boolean isSqlite() {
        return url.startsWith("jdbc:sqlite:");
    }
}
