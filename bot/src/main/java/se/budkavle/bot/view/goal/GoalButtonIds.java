package se.budkavle.bot.view.goal;

/** The action ids of the buttons below messages about a goal, which several features send. */
public final class GoalButtonIds {

    public static final String JUDGE = "judgement:judge";
    public static final String WHY = "judgement:why";

    private GoalButtonIds() {}
}
