package se.budkavle.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.core.support.RepositoryFactoryInformation;

/** Lists all query methods of the repositories by reflection, so that tests can run each with sample arguments. */
class Queries {

    private Queries() {}

    static List<Query> of(ApplicationContext context) {
        // Spring Data's class Repositories would find only one of several repositories of the same record.
        return context.getBeansOfType(RepositoryFactoryInformation.class).values().stream()
                .map(factory -> factory.getRepositoryInformation().getRepositoryInterface())
                .flatMap(offered -> {
                    var repository = context.getBean(offered);
                    return Arrays.stream(offered.getMethods())
                            .filter(method -> !method.isDefault())
                            .filter(method -> !method.getName().startsWith("save"))
                            .filter(method -> !method.getName().startsWith("delete"))
                            .map(method -> new Query(repository, offered, method));
                })
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    record Query(Object repository, Class<?> offered, Method method) {

        String name() {
            return method.getName();
        }

        boolean takesTextsThatMayBeMissing() {
            return method.isAnnotationPresent(org.springframework.data.jdbc.repository.query.Query.class)
                    && Arrays.stream(method.getParameters()).anyMatch(Query::isTextThatMayBeMissing);
        }

        void runWithValues() {
            run(Arrays.stream(method.getParameterTypes()).map(Query::valueOf).toArray());
        }

        void runWithTextsMissing() {
            run(Arrays.stream(method.getParameters())
                    .map(each -> isTextThatMayBeMissing(each) ? null : valueOf(each.getType()))
                    .toArray());
        }

        private static boolean isTextThatMayBeMissing(Parameter parameter) {
            return parameter.getType() == String.class
                    && parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }

        private void run(Object[] values) {
            try {
                method.invoke(repository, values);
            } catch (InvocationTargetException e) {
                throw new AssertionError(this + " fails", e.getCause());
            } catch (IllegalAccessException e) {
                throw new AssertionError(this + " is not public", e);
            }
        }

        private static Object valueOf(Class<?> type) {
            if (type == String.class) {
                return "x";
            }
            if (type == Instant.class) {
                return Instant.EPOCH;
            }
            if (type == LocalDate.class) {
                return LocalDate.EPOCH;
            }
            if (type == int.class || type == Integer.class) {
                return 1;
            }
            if (type == long.class || type == Long.class) {
                return 1L;
            }
            if (type == boolean.class || type == Boolean.class) {
                return true;
            }
            if (type.isEnum()) {
                return type.getEnumConstants()[0];
            }
            if (type == Set.class) {
                return Set.of("x");
            }
            if (type.isAssignableFrom(List.class) || Collection.class.isAssignableFrom(type)) {
                return List.of("x");
            }
            if (type == Limit.class) {
                return Limit.of(1);
            }
            if (type == Pageable.class) {
                return Pageable.ofSize(1);
            }
            throw new AssertionError("Add a made-up value of " + type + " to " + Queries.class.getSimpleName());
        }

        @Override
        public String toString() {
            return offered.getSimpleName() + "." + method.getName();
        }
    }
}
