package se.budkavle.bot.chat;

/**
 * A chat message for which a person has called a message command (a command in the message's context menu).
 *
 * @param authorId the chat account that wrote the message
 * @param text the untrusted text of the message; empty if the message has no text, but for example only pictures
 */
public record TargetMessage(String id, String authorId, String text) {}
