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
 * @param chatId the Discord id of the category, role or channel that is linked or closed; null for a step that creates
 *     a category, role or channel
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
     * Returns Discord's id of the category, channel or role to link or close. Throws an exception for a step that
     * creates a category, channel or role.
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
