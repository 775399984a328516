package se.budkavle.bot.feature.catalogue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Validates the key {@code prepares-for} in networks.yaml, which names the network for which a network prepares agenda
 * items. Finds unknown networks, and networks that prepare items for themselves, directly or through other networks.
 */
final class PreparesForValidator {

    private final Map<String, CatalogueValueReader> preparesFor = new LinkedHashMap<>();

    /** Stores the value of a network's key {@code prepares-for}, and returns it as text. */
    String add(@Nullable String network, CatalogueValueReader value) {
        if (network != null) {
            preparesFor.putIfAbsent(network, value);
        }
        return value.word();
    }

    void check(DuplicateValueFinder networks) {
        preparesFor.forEach((network, value) -> {
            value.reference(networks, "catalogue.mistake.no-network");
            if (value.word().equals(network)) {
                value.mistake("catalogue.mistake.prepares-itself", value.key(), network);
            } else if (leadsBack(network)) {
                value.mistake("catalogue.mistake.prepares-circle", value.key(), network, value.word());
            }
        });
    }

    private boolean leadsBack(String network) {
        var seen = new HashSet<String>();
        var next = preparesFor.get(network);
        while (next != null && seen.add(next.word())) {
            if (next.word().equals(network)) {
                return true;
            }
            next = preparesFor.get(next.word());
        }
        return false;
    }
}
