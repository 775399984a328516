package se.budkavle.bot.journeys;

import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import se.budkavle.bot.BotApplication;
import se.budkavle.storage.NewId;
import se.budkavle.storage.testing.TestContext;

/**
 * Excludes test classes from Spring's component scan. Without this filter, the beans of other tests on the class path
 * would be part of the application.
 */
final class ExcludeTestBeans extends TypeExcludeFilter {

    /** Returns the application as in production, without the beans of other tests on the class path. */
    static SpringApplication application() {
        var application = BotApplication.application();
        application.setApplicationContextFactory(TestContext.FACTORY);
        application.addInitializers(
                empty -> empty.getBeanFactory().registerSingleton("onlyTheProduct", new ExcludeTestBeans()));
        return application;
    }

    @Override
    public boolean match(MetadataReader found, MetadataReaderFactory factory) throws IOException {
        var from = found.getResource().getURL().toString();
        return Stream.of(BotApplication.class, NewId.class)
                .map(type ->
                        type.getProtectionDomain().getCodeSource().getLocation().toString())
                .noneMatch(from::contains);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExcludeTestBeans;
    }

    @Override
    public int hashCode() {
        return ExcludeTestBeans.class.hashCode();
    }
}
