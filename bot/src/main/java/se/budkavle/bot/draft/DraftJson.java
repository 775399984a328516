package se.budkavle.bot.draft;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.draft.Draft;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes the change that a draft describes as JSON, and parses that JSON again. */
final class DraftJson {

    private static final Logger log = LoggerFactory.getLogger(DraftJson.class);
    /** Writes the fields of a record as JSON, but not the values that its methods compute. */
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
     * Returns the requested change that the draft stores as JSON. Throws a refusal if an earlier version of the bot has
     * written the JSON in another format.
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
