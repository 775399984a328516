package se.budkavle.bot.chat;

import java.util.Locale;

/**
 * The chat account that a call or a press came from.
 *
 * @param accountId     the chat's id of the account
 * @param displayName   as the chat shows it; a text from outside
 * @param managesServer whether the chat lets it manage the workspace
 */
public record Caller(String accountId, String displayName, Locale locale, boolean managesServer) { }
