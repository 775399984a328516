package se.budkavle.storage.directory;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A group that the association convenes or follows; who takes part in it is its {@link NetworkComposition}.
 *
 * @param purpose      in a sentence or two; null where no document says
 * @param convenerId   the organisation that convenes it; null where no document says
 * @param secretaryId  the organisation that keeps its papers; null where no document says
 * @param rhythm       how often it meets, as words; null where no document says
 * @param form         how it meets; null where no document says
 * @param channelId    the chat channel where it is spoken to; null until linked
 * @param showsMissing whether its channel may see who has not answered
 * @param closed       whether its channel, and what happens in it, is for those in the network only
 * @param endedAt      when it ended; null while it lives
 */
public record Network(
        @Id String id,
        String title,
        String areaId,
        Kind kind,
        String purpose,
        String convenerId,
        String secretaryId,
        String rhythm,
        Form form,
        String channelId,
        boolean showsMissing,
        boolean closed,
        Instant endedAt,
        @Version int version) {

    public enum Kind { POLITICAL, OFFICIALS, MIXED, COMPANIES }

    public enum Form { DIGITAL, PHYSICAL, HYBRID }

    /** The same network, told anew; its channel and choices stay. */
    public Network become(Network told) {
        return with(told, channelId, showsMissing, closed, null);
    }

    public Network linkedTo(String channel) {
        return with(this, channel, showsMissing, closed, endedAt);
    }

    /** Whether its channel may see who has not answered. */
    public Network showingMissing(boolean shows) {
        return with(this, channelId, shows, closed, endedAt);
    }

    /** Whether its channel, and what happens in it, is for those in the network only. */
    public Network closed(boolean isClosed) {
        return with(this, channelId, showsMissing, isClosed, endedAt);
    }

    public Network ended(Instant at) {
        return with(this, channelId, showsMissing, closed, at);
    }

    private Network with(Network told, String channel, boolean shows, boolean isClosed, Instant end) {
        return new Network(id, told.title, told.areaId, told.kind, told.purpose, told.convenerId, told.secretaryId,
                told.rhythm, told.form, channel, shows, isClosed, end, version);
    }

    public boolean isAlive() {
        return endedAt == null;
    }
}
