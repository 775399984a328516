package se.budkavle.sandbox;

import java.util.List;

/** A person to begin with; {@code group} is a heading to list the person under, or null; {@code roles} are names of roles. */
public record SeedPerson(String key, String name, String username, String locale, String group, boolean manageServer, List<String> roles) {
}
