package se.budkavle.bot.view.action;

/**
 * The action ids (parts of custom ids) of the buttons that open or change an action (task), in messages of several
 * features.
 */
public final class ActionButtonIds {

    public static final String OPEN = "action:open";
    public static final String OWN = "action:own";
    public static final String ASK_DONE = "minutes:done";
    public static final String ASK_MOVE = "action:move";
    public static final String ASK_HELP = "action:stuck";

    private ActionButtonIds() {}
}
