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
 * A registry of the handlers of buttons, menus and forms, by action id. Contains all {@link Press} beans and the
 * handlers of all {@link Presses} beans.
 */
@Component
public class PressRegistry {

    private final Map<String, Press> presses;

    /**
     * Creates the registry at startup. If two handlers have the same action id, throws an exception, so that the bot
     * does not start.
     */
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
