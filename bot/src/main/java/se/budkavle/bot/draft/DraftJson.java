package se.budkavle.bot.draft;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.draft.Draft;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Converts the requested change of a draft to JSON, and parses this JSON. */
final class DraftJson {

    private static final Logger log = LoggerFactory.getLogger(DraftJson.class);
    /**
     * The JSON mapper for drafts. The mapper writes the fields of a record, but not the values that the record's
     * methods compute.
     */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .build();

    private DraftJson() {}

    static String written(Object asked) {
        return JSON.writeValueAsString(asked);
    }

    /**
     * Parses the requested change from the draft's JSON. Throws a {@code Refusal} if an earlier version of the bot has
     * stored the JSON in another format.
     */
    static <T> T read(Draft draft, Class<T> type) {
        try {
            return JSON.readValue(draft.content(), type);
        } catch (JacksonException e) {
            log.warn(
                    "The draft {} of {} cannot be read: {}",
                    draft.id(),
                    draft.kind(),
                    e.getClass().getSimpleName());
            throw new Refusal("draft.gone");
        }
    }
}
