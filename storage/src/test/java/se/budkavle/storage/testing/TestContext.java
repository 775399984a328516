package se.budkavle.storage.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.type.classreading.MetadataReader;

/**
 * A Spring application context that remembers the class files that earlier contexts of the JVM have read. Tests start
 * the same application many times, and reading its class files would take much of each start.
 */
public final class TestContext extends AnnotationConfigApplicationContext {

    public static final ApplicationContextFactory FACTORY = any -> new TestContext();

    private static final Map<Resource, MetadataReader> READ = new ConcurrentHashMap<>();

    private TestContext() {}

    @Override
    @SuppressWarnings("unchecked")
    public <T> Map<Resource, T> getResourceCache(Class<T> valueType) {
        return valueType == MetadataReader.class ? (Map<Resource, T>) READ : super.getResourceCache(valueType);
    }
}
