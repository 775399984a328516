package se.budkavle.bot.feature.poll;

/**
 * The action ids of a poll's buttons and select menu. A component's custom id begins with its action id. An action id
 * must never change, because sent messages contain it.
 */
final class PollButtonIds {

    static final String ANSWER = "poll:answer";
    static final String TICK = "poll:tick";
    static final String CLOSE = "poll:close";
    static final String SEND_NOW = "poll:now";
    static final String CHOOSE_TIME = "poll:choose";

    private PollButtonIds() {}
}
