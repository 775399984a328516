package se.budkavle.bot.chat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds the handler for an action id, with which each button's id begins. Knows all {@link Press} beans and the
 * handlers of all {@link Presses} beans.
 */
@Component
public class PressRegistry {

    private final Map<String, Press> presses;

    /** Throws an exception if two handlers have the same action id, so that the bot does not start. */
    PressRegistry(List<Press> single, List<Presses> groups) {
        presses = Stream.concat(single.stream(), groups.stream().flatMap(group -> group.presses().stream()))
                .collect(Collectors.toUnmodifiableMap(Press::act, Function.identity()));
    }

    Optional<Press> find(String act) {
        return Optional.ofNullable(presses.get(act));
    }

    public Collection<Press> all() {
        return presses.values();
    }
}
