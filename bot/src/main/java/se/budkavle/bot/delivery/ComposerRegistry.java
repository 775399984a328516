package se.budkavle.bot.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.Delivery;

/**
 * A registry of the composers, which build queued messages (deliveries) when they are sent. Each queued message stores
 * the name of its composer.
 */
@Component
class ComposerRegistry {

    private final Map<String, Composer> composers;

    ComposerRegistry(List<Composer> composers) {
        this.composers = composers.stream().collect(Collectors.toMap(Composer::name, Function.identity()));
    }

    Optional<Composer> of(Delivery delivery) {
        return Optional.ofNullable(composers.get(delivery.composer()));
    }

    Optional<LiveComposer> live(Delivery delivery) {
        return of(delivery).filter(LiveComposer.class::isInstance).map(LiveComposer.class::cast);
    }
}
