package se.budkavle.bot.chat;

/**
 * A chat message for which a person has called a message command (a command in the message's context menu).
 *
 * @param authorId the chat account that wrote the message
 * @param text the text of the message, which is untrusted; empty if the message has only other content, such as
 *     pictures
 */
public record TargetMessage(String id, String authorId, String text) {}
