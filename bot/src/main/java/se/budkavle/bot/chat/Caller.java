package se.budkavle.bot.chat;

import java.util.Locale;
import se.budkavle.bot.text.Phrasebook;

/**
 * The chat account that called a slash command, pressed a button, used a select menu or submitted a form.
 *
 * @param accountId the chat's id of the account
 * @param displayName the name that the chat shows; untrusted text
 * @param locale the person's own locale if it is Swedish or English, or else English, so that dates have the language
 *     of the texts around them
 * @param managesServer whether the account has the chat's permission to manage the server
 * @param inServer true if the person acted in a channel of the server; false if the person acted in a private channel
 *     with the bot; people can use this channel even after they have left the server
 */
public record Caller(String accountId, String displayName, Locale locale, boolean managesServer, boolean inServer) {

    public Caller {
        var understood = Phrasebook.understood(locale);
        locale = locale.getLanguage().equals(understood.getLanguage()) ? locale : understood;
    }
}
