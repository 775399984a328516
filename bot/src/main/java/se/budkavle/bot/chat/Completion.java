package se.budkavle.bot.chat;

import java.util.List;

/** Suggests values for an option while it is typed. */
public interface Completion {

    /** At most 25 are shown; the best first. */
    List<Suggestion> matching(String typed, Caller caller);

    /** What is shown and what is sent; both at most 100 characters, longer ones are cut or left out at the edge. */
    record Suggestion(String shown, String value) { }
}
