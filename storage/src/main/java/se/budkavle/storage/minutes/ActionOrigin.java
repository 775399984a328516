package se.budkavle.storage.minutes;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.SourceMessage;

/**
 * The origin of an action, for example a meeting or a decision. All fields are null for an action that was added by a
 * command.
 *
 * @param meetingId the meeting at which the action was agreed
 * @param itemId the agenda item under which the action was agreed
 * @param decisionId the decision that the action carries out
 * @param answerId the id of an answer in a status round, if the measure in this answer became the action
 * @param channelId the channel of the chat message from which the action was created
 * @param messageId the chat message from which the action was created
 */
public record ActionOrigin(
        @Nullable String meetingId,
        @Nullable String itemId,
        @Nullable String decisionId,
        @Nullable String answerId,
        @Nullable String channelId,
        @Nullable String messageId) {

    /** Returns the origin of an action that a person adds by a command. */
    public static ActionOrigin command() {
        return new ActionOrigin(null, null, null, null, null, null);
    }

    public static ActionOrigin meeting(String meetingId, @Nullable String itemId) {
        return new ActionOrigin(meetingId, itemId, null, null, null, null);
    }

    /**
     * Returns the origin of an action that carries out a decision. The returned origin also contains the decision's
     * meeting and agenda item.
     */
    public static ActionOrigin decision(Decision decision) {
        return new ActionOrigin(decision.meetingId(), decision.itemId(), decision.id(), null, null, null);
    }

    public static ActionOrigin answer(String answerId) {
        return new ActionOrigin(null, null, null, answerId, null, null);
    }

    public static ActionOrigin message(String channelId, String messageId) {
        return new ActionOrigin(null, null, null, null, channelId, messageId);
    }

    /** Returns the chat message from which the action was created; null if there is none. */
    public @Nullable SourceMessage message() {
        return channelId == null || messageId == null ? null : new SourceMessage(channelId, messageId);
    }
}
