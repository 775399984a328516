package se.budkavle.bot.view.action;

/**
 * The action ids of the buttons with which a person opens and changes an action, also from other features' messages.
 */
public final class ActionButtonActs {

    public static final String OPEN = "action:open";
    public static final String OWN = "action:own";
    public static final String ASK_DONE = "minutes:done";
    public static final String ASK_MOVE = "action:move";
    public static final String ASK_HELP = "action:stuck";

    private ActionButtonActs() {}
}
