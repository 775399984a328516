package se.budkavle.bot.chat;

import java.util.Locale;

/**
 * A command in the context menu of a chat message. Every Spring bean of this type is registered with the chat server.
 */
public interface MessageCommand {

    /**
     * Returns the command's English name in the context menu, at most 32 characters. The Swedish name is in the message
     * bundles, under the key that {@link #key} returns.
     */
    String name();

    /**
     * Returns the right that a user needs. The command itself must check whether the user has this right in the
     * channel's network.
     */
    RequiredRight right();

    /** Returns whether the help command lists this command for a user who has the required right. */
    default boolean isOfferedTo(Caller caller) {
        return true;
    }

    /** Runs the command for the user and returns the reply, which only the user sees. */
    Reply run(MessageCall call);

    /** Returns the message bundle key of a command's name, for example "message-command.make-a-decision.name". */
    static String key(String name) {
        return "message-command." + name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".name";
    }
}
