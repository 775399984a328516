package se.budkavle.storage.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A working group that the association convenes or follows; its {@link NetworkComposition} tells which organisations
 * take part.
 *
 * @param purpose one or two sentences; null when unknown
 * @param convenerId the organisation that convenes it; null when unknown
 * @param secretaryId the organisation that keeps its documents; null when unknown
 * @param rhythm how often it meets, as text; null when unknown
 * @param form how it meets; null when unknown
 * @param channelId the chat channel in which its posts appear; null until one is linked
 * @param showsMissing whether posts in its channel may name people who have not answered
 * @param closed whether only people in the network may read its channel and what happens in it
 * @param endedAt when it ended; null while it is active
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

    /** Returns the network with new content from a file; its channel and the settings that people have chosen stay. */
    public Network become(Network told) {
        return with(told, channelId, showsMissing, closed, null);
    }

    public Network linkedTo(String channel) {
        return with(this, channel, showsMissing, closed, endedAt);
    }

    /** Sets whether posts in its channel may name people who have not answered. */
    public Network showingMissing(boolean shows) {
        return with(this, channelId, shows, closed, endedAt);
    }

    /** Sets whether only people in the network may read its channel and what happens in it. */
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
                channel,
                shows,
                isClosed,
                end,
                version);
    }

    public boolean isAlive() {
        return endedAt == null;
    }
}
