package se.budkavle.bot.view.goal;

/** The action ids of the buttons below a message about a goal. Several features show these buttons. */
public final class GoalButtonIds {

    public static final String JUDGE = "judgement:judge";
    public static final String WHY = "judgement:why";

    private GoalButtonIds() {}
}
