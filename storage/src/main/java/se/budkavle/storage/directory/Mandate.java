package se.budkavle.storage.directory;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import se.budkavle.storage.Refusal;

/**
 * What someone may do on a given day: worked out anew each time it is asked for.
 *
 * @param person        null where the chat account is tied to nobody
 * @param memberships   those active on the day
 * @param administrator whether the person administers the bot, by appointment or because nobody is appointed yet
 *                      and the chat lets the account manage the workspace
 * @param whoCould      gives the names of those who hold such a membership today; asked only for a refusal
 */
public record Mandate(Person person, List<Membership> memberships, boolean administrator,
        Function<Predicate<Membership>, List<String>> whoCould) {

    public Optional<Person> known() {
        return Optional.ofNullable(person);
    }

    /** The person; refuses one whom nobody has tied to the account. */
    public Person requirePerson() {
        return known().orElseThrow(() -> new Refusal("directory.unknown-person"));
    }

    public boolean coordinates(String networkId) {
        return administrator || holds(Role.COORDINATOR, networkId);
    }

    /** Whether there is any network that the person coordinates. */
    public boolean coordinatesAny() {
        return administrator || memberships.stream().anyMatch(one -> one.role() == Role.COORDINATOR);
    }

    public void requireCoordinating(Network network) {
        if (!coordinates(network.id())) {
            throw refusal("directory.only-coordinator", network.title(),
                    one -> one.role() == Role.COORDINATOR && network.id().equals(one.networkId()));
        }
    }

    public void requireCoordinatingAny() {
        if (!coordinatesAny()) {
            throw refusal("directory.only-coordinators", "", one -> one.role() == Role.COORDINATOR);
        }
    }

    public void requireAdministrator() {
        if (!administrator) {
            throw refusal("directory.only-administrator", "", one -> one.role() == Role.ADMINISTRATOR);
        }
    }

    private Refusal refusal(String reason, String about, Predicate<Membership> holding) {
        var names = whoCould.apply(holding);
        return new Refusal(reason, about, names.size(), String.join(", ", names));
    }

    private boolean holds(Role role, String networkId) {
        return memberships.stream()
                .anyMatch(one -> one.role() == role && networkId.equals(one.networkId()));
    }
}
