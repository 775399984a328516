package se.budkavle.storage.testing;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The storage module of a test, opened on a test database without the rest of the bot. Opening the module runs all
 * migrations.
 */
public final class OpenStorage implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private OpenStorage(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static OpenStorage on(Database database, String... properties) {
        return with(Alone.class, database, properties);
    }

    /** Starts a Spring application with this configuration, which opens the storage module on the database. */
    public static OpenStorage with(Class<?> configuration, Database database, String... properties) {
        var arguments = Stream.of(database.properties(), properties)
                .flatMap(Arrays::stream)
                .map(property -> "--" + property)
                .toArray(String[]::new);
        return new OpenStorage(new SpringApplicationBuilder(configuration)
                .contextFactory(TestContext.FACTORY)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(arguments));
    }

    /** Returns the Spring bean of this type, for example a repository. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(get(PlatformTransactionManager.class));
    }

    public TransactionTemplate readOnlyTransaction() {
        var transaction = transaction();
        transaction.setReadOnly(true);
        return transaction;
    }

    @Override
    public void close() {
        context.close();
    }

    /**
     * The Spring configuration that starts only the storage module. The class is not annotated as a configuration, so
     * that a component scan does not find it.
     */
    @EnableAutoConfiguration
    static class Alone {}
}
