package se.budkavle.bot.chat;

import java.util.List;

/** Suggests values for an option while it is typed. */
public interface Completion {

    /** Returns the matching suggestions, best first. At most 25 of them are shown. */
    List<Suggestion> matching(String typed, Caller caller);

    /** Holds the text that is shown and the value that is sent, each with at most 100 characters. */
    record Suggestion(String shown, String value) { }
}
