package se.budkavle.bot.feature.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.delivery.DeliveryPause;
import se.budkavle.storage.delivery.DeliveryPauses;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/**
 * Builds the lines about the pauses of sending that apply to the shown messages. Also builds the button that pauses or
 * resumes sending.
 */
@Component
class PauseLines {

    private final DeliveryPauses pauses;
    private final Networks networks;
    private final People people;
    private final Rights rights;

    PauseLines(DeliveryPauses pauses, Networks networks, People people, Rights rights) {
        this.pauses = pauses;
        this.networks = networks;
        this.people = people;
        this.rights = rights;
    }

    List<Phrase> lines(OutboxScope scope, Caller caller) {
        var coordinates = rights.coordinating(caller);
        var all = pauses.all();
        if (all.isEmpty()) {
            return List.of();
        }
        var known = networks.byId();
        return all.stream()
                .filter(pause -> isAll(pause)
                        || coordinates.test(pause.scope())
                                && (scope.networkId() == null
                                        || scope.networkId().equals(pause.scope())))
                .map(pause -> line(pause, known))
                .toList();
    }

    private Phrase line(DeliveryPause pause, Map<String, Network> known) {
        if (pause.reason() != null) {
            return Phrase.of("outbox.held." + pause.reason(), pause.pausedAt());
        }
        return Phrase.of(
                "outbox.paused",
                isAll(pause)
                        ? Phrase.of("outbox.all-networks")
                        : Phrase.words(MapLookup.existing(known, pause.scope()).title()),
                pause.pausedAt(),
                Optional.ofNullable(pause.pausedBy())
                        .flatMap(people::findById)
                        .map(Person::name)
                        .orElse("?"));
    }

    /**
     * Returns the button that pauses or resumes sending for the shown network. If an administrator sees all networks,
     * the button pauses or resumes sending for all networks. Returns empty if the user has no right to pause or resume
     * sending.
     */
    Optional<Button> button(OutboxScope scope, Caller caller) {
        return Optional.ofNullable(scope.networkId())
                .or(() -> rights.administers(caller) ? Optional.of(DeliveryPause.ALL) : Optional.empty())
                .filter(shown -> shown.equals(DeliveryPause.ALL)
                        || networks.findById(shown)
                                .map(Network::id)
                                .filter(rights.coordinating(caller))
                                .isPresent())
                .map(this::button);
    }

    private Button button(String scope) {
        boolean isPaused = pauses.findById(scope).isPresent();
        return Button.plain(
                Press.id(isPaused ? OutboxMessage.RESUME : OutboxMessage.PAUSE, scope),
                Phrase.of(isPaused ? "outbox.resume" : "outbox.pause"));
    }

    private static boolean isAll(DeliveryPause pause) {
        return pause.scope().equals(DeliveryPause.ALL);
    }
}
