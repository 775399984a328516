package se.budkavle.bot.feature.setup;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.ChannelName;
import se.budkavle.bot.text.Phrase;

/**
 * One step of setting up the Discord server, such as creating the channel of a network.
 *
 * @param subject the id of the area or network
 * @param areaId the id of the area under which the step is listed
 * @param title the title of the area or network
 * @param chatId the Discord id of the category, role or channel that the step links or closes; null if the step creates
 *     one
 */
record SetupStep(
        What what,
        String subject,
        String areaId,
        String title,
        @Nullable String chatId) {

    enum What {
        LINK_CATEGORY,
        MAKE_CATEGORY,
        LINK_ROLE,
        MAKE_ROLE,
        LINK_CHANNEL,
        MAKE_CHANNEL,
        CLOSE_CHANNEL;

        /** Returns whether the step only stores a link in the database and changes nothing on the Discord server. */
        boolean isOnlyRemembered() {
            return this == LINK_CATEGORY || this == LINK_ROLE || this == LINK_CHANNEL;
        }
    }

    /**
     * Returns the Discord id of the category, channel or role that the step links or closes. Throws an exception if the
     * step creates a category, channel or role.
     */
    String existing() {
        return Objects.requireNonNull(chatId, "the step creates");
    }

    Phrase words() {
        var mention = chatId == null
                ? Phrase.words("")
                : switch (what) {
                    case LINK_ROLE -> Phrase.role(chatId);
                    default -> Phrase.channel(chatId);
                };
        return Phrase.of("setup.step." + what, ChannelName.of(title), title, mention);
    }
}
