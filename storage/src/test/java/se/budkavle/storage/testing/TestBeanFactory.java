package se.budkavle.storage.testing;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/**
 * A Spring bean factory that remembers which beans have a type, for later factories of the JVM with the same bean
 * definitions. Otherwise each start of the bot would compare more than a thousand beans with dozens of types.
 */
final class TestBeanFactory extends DefaultListableBeanFactory {

    /** The names of the beans of each type. The keys are the sets of bean definitions. */
    private static final Map<Set<String>, Map<Class<?>, String[]>> KNOWN = new ConcurrentHashMap<>();

    private volatile @Nullable Map<Class<?>, String[]> known;

    @Override
    public void freezeConfiguration() {
        super.freezeConfiguration();
        known = KNOWN.computeIfAbsent(definitions(), any -> new ConcurrentHashMap<>());
    }

    @Override
    public String[] getBeanNamesForType(@Nullable Class<?> type, boolean includeNonSingletons, boolean allowEagerInit) {
        var remembered = known;
        if (remembered == null || type == null || !includeNonSingletons || !allowEagerInit) {
            return super.getBeanNamesForType(type, includeNonSingletons, allowEagerInit);
        }
        var names = remembered.get(type);
        if (names == null) {
            names = super.getBeanNamesForType(type, true, true);
            remembered.put(type, names);
        }
        return names.clone();
    }

    // A bean that is added later is not one of the remembered definitions.
    @Override
    public void registerSingleton(String beanName, Object singletonObject) {
        known = null;
        super.registerSingleton(beanName, singletonObject);
    }

    @Override
    public void registerBeanDefinition(String beanName, BeanDefinition beanDefinition) {
        known = null;
        super.registerBeanDefinition(beanName, beanDefinition);
    }

    @Override
    public void removeBeanDefinition(String beanName) {
        known = null;
        super.removeBeanDefinition(beanName);
    }

    @Override
    public void destroySingleton(String beanName) {
        known = null;
        super.destroySingleton(beanName);
    }

    private Set<String> definitions() {
        var definitions = new TreeSet<String>();
        for (var name : getBeanDefinitionNames()) {
            var definition = getMergedBeanDefinition(name);
            definitions.add(String.join(
                    " ",
                    name,
                    String.valueOf(definition.getBeanClassName()),
                    String.valueOf(definition.getFactoryBeanName()),
                    String.valueOf(definition.getFactoryMethodName())));
        }
        for (var name : getSingletonNames()) {
            definitions.add(name);
        }
        return definitions;
    }
}
