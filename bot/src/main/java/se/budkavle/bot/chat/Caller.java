package se.budkavle.bot.chat;

import java.util.Locale;

/**
 * The chat account that a call or a press came from.
 *
 * @param accountId the chat's id of the account
 * @param displayName the name that the chat shows; untrusted text
 * @param managesServer whether the chat lets the account manage the server
 */
public record Caller(String accountId, String displayName, Locale locale, boolean managesServer) {}
