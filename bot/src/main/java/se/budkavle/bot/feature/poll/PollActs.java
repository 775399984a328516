package se.budkavle.bot.feature.poll;

/**
 * The act names of buttons that one class shows and another one handles; they never change, because old posts contain
 * them.
 */
final class PollActs {

    static final String ANSWER = "poll:answer";
    static final String TICK = "poll:tick";
    static final String CLOSE = "poll:close";
    static final String SEND_NOW = "poll:now";
    static final String CHOOSE_TIME = "poll:choose";

    private PollActs() {}
}
