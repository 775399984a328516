package se.budkavle.bot.feature.poll;

import java.time.Instant;
import se.budkavle.storage.poll.Poll;

/**
 * The names of the composers (message builders) for a poll's messages, and the unique keys of these messages in the
 * queue.
 */
final class PollDeliveryKeys {

    static final String POLL = "poll.open";
    static final String REMINDER = "poll.remind";
    static final String RESULT = "poll.result";

    private PollDeliveryKeys() {}

    static String poll(String pollId) {
        return POLL + ":" + pollId;
    }

    static String reminder(Poll poll, Instant at) {
        return REMINDER + ":" + poll.id() + ":" + at;
    }

    static String result(String pollId) {
        return RESULT + ":" + pollId;
    }
}
