package se.budkavle.storage.arena;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * An external group in which a person represents the association, for example a European forum. The arenas come from
 * the YAML files (the catalogue).
 *
 * @param networkId the home network; its members write contributions (wishes) for the gatherings (meetings) of the
 *     arena, and get the reports
 * @param rhythm how often the external group meets, as text; null when unknown
 * @param purpose what the arena is for; null when unknown
 * @param endedAt when the arena was removed from the catalogue; null while the catalogue contains it
 */
public record Arena(
        @Id String id,
        String title,
        String networkId,
        @Nullable String rhythm,
        @Nullable String purpose,
        @Nullable Instant endedAt,
        @Version int version) {

    public static Arena of(
            String id, String title, String networkId, @Nullable String rhythm, @Nullable String purpose) {
        return new Arena(id, title, networkId, rhythm, purpose, null, 0);
    }

    /**
     * Returns a copy of this arena with the content of the arena {@code told}, which comes from a YAML file. The copy
     * is active even if this arena had ended.
     */
    public Arena become(Arena told) {
        return with(told, null);
    }

    public Arena ended(Instant at) {
        return with(this, at);
    }

    public boolean isAlive() {
        return endedAt == null;
    }

    private Arena with(Arena told, @Nullable Instant end) {
        return new Arena(id, told.title, told.networkId, told.rhythm, told.purpose, end, version);
    }
}
