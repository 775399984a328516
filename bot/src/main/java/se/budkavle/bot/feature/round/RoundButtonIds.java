package se.budkavle.bot.feature.round;

/**
 * The action ids of the buttons and select menus of a status round (questions about the state of activities). A
 * component's custom id begins with its action id. An action id must never change, because sent messages contain it.
 */
final class RoundButtonIds {

    static final String BEGIN = "round:begin";
    static final String SHOW_QUESTION = "round:show";
    static final String LEAVE = "round:leave";
    static final String ANSWER_ALL = "round:all";
    static final String ANSWER = "round:answer";
    static final String CHOOSE_QUESTION = "round:choose";
    static final String ANSWER_AS_BEFORE = "round:unchanged";
    static final String COMMENT = "round:comment";
    static final String TAKE_HELP_REQUEST = "round:help-taken";

    private RoundButtonIds() {}
}
