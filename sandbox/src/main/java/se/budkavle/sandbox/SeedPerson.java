package se.budkavle.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person in the seed; {@code group} is the heading that lists the person on the page, or null; {@code roles} are role
 * names.
 */
public record SeedPerson(
        String key,
        String name,
        String username,
        String locale,
        @Nullable String group,
        boolean manageServer,
        List<String> roles) {}
