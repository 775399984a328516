package se.budkavle.bot.feature.round;

/**
 * The act names of buttons that one class shows and another one handles; they never change, because old posts contain
 * them.
 */
final class RoundActs {

    static final String BEGIN = "round:begin";
    static final String SHOW_QUESTION = "round:show";
    static final String LEAVE = "round:leave";
    static final String ANSWER_ALL = "round:all";
    static final String ANSWER = "round:answer";
    static final String CHOOSE_QUESTION = "round:choose";
    static final String ANSWER_AS_BEFORE = "round:unchanged";
    static final String COMMENT = "round:comment";
    static final String TAKE_HELP_REQUEST = "round:help-taken";

    private RoundActs() {}
}
