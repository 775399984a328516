package se.budkavle.sample;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.OpenStorage;

/**
 * A Spring configuration for tests. Opens a database with the tables of {@code Sample} records instead of the storage
 * module's tables.
 *
 * <p>The class is not annotated as a configuration, so that a component scan does not find it.
 */
@EnableAutoConfiguration
@EnableJdbcRepositories
public class SampleConfiguration {

    public static OpenStorage open(Database database, String... properties) {
        var all = Stream.concat(Stream.of("spring.flyway.locations=classpath:db/sample"), Arrays.stream(properties));
        return OpenStorage.with(SampleConfiguration.class, database, all.toArray(String[]::new));
    }
}
