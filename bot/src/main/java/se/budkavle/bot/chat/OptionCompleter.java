package se.budkavle.bot.chat;

import java.util.List;

/** Suggests values for an option while it is typed. */
public interface OptionCompleter {

    /** Returns the matching suggestions, the best match first. The chat shows at most the first 25. */
    List<Suggestion> matching(Request request);

    /** The text typed so far, with its caller and channel. */
    record Request(String typed, Caller caller, String channelId) {}

    /** A suggestion: the text that people see and the value that the command gets, at most 100 characters each. */
    record Suggestion(String shown, String value) {}
}
