package se.budkavle.bot.feature.setup;

import se.budkavle.bot.chat.ChannelName;
import se.budkavle.bot.text.Phrase;

/**
 * One thing that setting up does.
 *
 * @param subject the id of the area or the network that it is for
 * @param areaId  the area that it is shown under
 * @param title   of the area or the network
 * @param chatId  the chat's id of what is linked or closed; null for what is to be made, or closed once it is linked
 */
record Step(What what, String subject, String areaId, String title, String chatId) {

    enum What {
        LINK_CATEGORY, MAKE_CATEGORY, LINK_ROLE, MAKE_ROLE, LINK_CHANNEL, MAKE_CHANNEL, CLOSE_CHANNEL;

        /** What is there already is only remembered; all else changes the workspace. */
        boolean isOnlyRemembered() {
            return this == LINK_CATEGORY || this == LINK_ROLE || this == LINK_CHANNEL;
        }
    }

    Phrase words() {
        var mention = chatId == null ? Phrase.words("") : switch (what) {
            case LINK_ROLE -> Phrase.role(chatId);
            default -> Phrase.channel(chatId);
        };
        return Phrase.of("setup.step." + what, ChannelName.of(title), title, mention);
    }
}
