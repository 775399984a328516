package se.budkavle.storage.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.Refusal;

/**
 * A network: a working group that the association organises or follows. A {@link NetworkComposition} stores the
 * network's organisations and seats.
 *
 * @param purpose the purpose of the network in one or two sentences; null when unknown
 * @param convenerId the organisation that calls the network's meetings; null when unknown
 * @param secretaryId the organisation that keeps the network's documents; null when unknown
 * @param rhythm how often the network meets, as text; null when unknown
 * @param form whether the network meets online, at a place, or both; null when unknown
 * @param preparesFor the id of the network whose agenda items this network prepares; null for none
 * @param channelId the Discord channel in which the bot writes about the network; null until a channel is linked
 * @param showsMissing whether messages in the channel may name people who have not answered
 * @param closed whether only the network's people, directors and administrators may see the network's meetings and
 *     activities
 * @param endedAt when the network ended; null while it is active
 */
public record Network(
        @Id String id,
        String title,
        String areaId,
        Kind kind,
        @Nullable String purpose,
        @Nullable String convenerId,
        @Nullable String secretaryId,
        @Nullable String rhythm,
        @Nullable Form form,
        @Nullable String preparesFor,
        @Nullable String channelId,
        boolean showsMissing,
        boolean closed,
        @Nullable Instant endedAt,
        @Version int version) {

    public enum Kind {
        POLITICAL,
        OFFICIALS,
        MIXED,
        COMPANIES
    }

    public enum Form {
        DIGITAL,
        PHYSICAL,
        HYBRID
    }

    /**
     * Returns a copy of this network with the content of {@code told}, which comes from a YAML file. Keeps the Discord
     * channel and the settings that people have chosen. The copy is active even if this network had ended.
     */
    public Network become(Network told) {
        return with(told, channelId, showsMissing, closed, null);
    }

    public Network linkedTo(@Nullable String channel) {
        return with(this, channel, showsMissing, closed, endedAt);
    }

    /**
     * Returns a copy of this network with another setting: whether messages in its channel may name people who have not
     * answered.
     */
    public Network showingMissing(boolean shows) {
        return with(this, channelId, shows, closed, endedAt);
    }

    /**
     * Returns a copy of this network with another setting: whether the network is closed. Only the people of a closed
     * network, directors and administrators can see its meetings and activities.
     */
    public Network closed(boolean isClosed) {
        return with(this, channelId, showsMissing, isClosed, endedAt);
    }

    public Network ended(Instant at) {
        return with(this, channelId, showsMissing, closed, at);
    }

    private Network with(
            Network told, @Nullable String channel, boolean shows, boolean isClosed, @Nullable Instant end) {
        return new Network(
                id,
                told.title,
                told.areaId,
                told.kind,
                told.purpose,
                told.convenerId,
                told.secretaryId,
                told.rhythm,
                told.form,
                told.preparesFor,
                channel,
                shows,
                isClosed,
                end,
                version);
    }

    public boolean isAlive() {
        return endedAt == null;
    }

    /** Throws a refusal if the network has ended. */
    public void requireAlive() {
        if (!isAlive()) {
            throw new Refusal("directory.network-ended", title);
        }
    }
}
