package se.budkavle.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person in the initial content of the imitated Discord server. {@code group} is the heading under which the web page
 * lists the person, or null. {@code roles} are names of Discord roles.
 */
public record SeedPerson(
        String key,
        String name,
        String username,
        String locale,
        @Nullable String group,
        boolean manageServer,
        List<String> roles) {}
