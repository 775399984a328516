package se.budkavle.storage.testing;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.type.classreading.MetadataReader;

/**
 * A Spring application context that remembers what earlier contexts of the JVM have found on the class path. Tests
 * start the same application many times, and searching folders and reading class files would take much of each start.
 */
public final class TestContext extends AnnotationConfigApplicationContext {

    public static final ApplicationContextFactory FACTORY = any -> new TestContext();

    private static final Map<Resource, MetadataReader> READ = new ConcurrentHashMap<>();
    private static final Map<String, Resource[]> FOUND = new ConcurrentHashMap<>();

    private TestContext() {
        super(new TestBeanFactory());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Map<Resource, T> getResourceCache(Class<T> valueType) {
        return valueType == MetadataReader.class ? (Map<Resource, T>) READ : super.getResourceCache(valueType);
    }

    @Override
    public Resource[] getResources(String locationPattern) throws IOException {
        if (!locationPattern.startsWith(CLASSPATH_ALL_URL_PREFIX)) {
            return super.getResources(locationPattern);
        }
        var found = FOUND.get(locationPattern);
        if (found == null) {
            found = super.getResources(locationPattern);
            FOUND.put(locationPattern, found);
        }
        return found.clone();
    }
}
