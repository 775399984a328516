package se.budkavle.bot.chat;

import java.util.Locale;
import se.budkavle.bot.text.Phrasebook;

/**
 * The chat account that called a slash command, pressed a button, used a select menu or submitted a form.
 *
 * @param accountId the chat's id of the account
 * @param displayName the name that the chat shows; untrusted text
 * @param locale the person's own locale if it is Swedish or English, or else English; dates then have the same language
 *     as the bot's texts
 * @param managesServer whether the account has the chat's permission to manage the server
 * @param inServer true if the person acted in a channel of the server; false for a private channel with the bot, which
 *     people can use even after they have left the server
 */
public record Caller(String accountId, String displayName, Locale locale, boolean managesServer, boolean inServer) {

    public Caller {
        var understood = Phrasebook.understood(locale);
        locale = locale.getLanguage().equals(understood.getLanguage()) ? locale : understood;
    }
}
