package se.budkavle.bot;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Makes Spring look up each dependency without a qualifier first by its full class name, instead of comparing the types
 * of all beans. The look-up by name makes the bot start faster.
 */
// If no bean of the dependency's type has the class name as its bean name, Spring searches all beans as usual. Spring
// also searches all beans if another bean of this type is @Primary.
public final class AutowireByTypeNameInitializer implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        context.getDefaultListableBeanFactory().setAutowireCandidateResolver(new Resolver());
    }

    private static final class Resolver extends ContextAnnotationAutowireCandidateResolver {

        @Override
        public @Nullable String getSuggestedName(DependencyDescriptor dependency) {
            var qualifier = super.getSuggestedName(dependency);
            return qualifier == null ? dependency.getDependencyType().getName() : qualifier;
        }
    }
}
