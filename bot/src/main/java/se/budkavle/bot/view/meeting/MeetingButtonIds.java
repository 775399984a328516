package se.budkavle.bot.view.meeting;

/**
 * The action ids of buttons about meetings. One feature builds such a button, and another feature handles it. The ids
 * must never change, because old messages contain these buttons.
 */
public final class MeetingButtonIds {

    public static final String SHOW = "meeting:show";
    public static final String ANSWER = "meeting:answer";
    public static final String WHO_COMES = "meeting:who";
    public static final String SUBSTITUTE = "meeting:call";
    public static final String AGENDA = "agenda:open";
    public static final String PROPOSE_ITEM = "agenda:propose";
    public static final String OWN_PROPOSALS = "agenda:own";
    public static final String DOCUMENTS = "document:list";
    public static final String CALENDAR_FILE = "calendar:file";

    private MeetingButtonIds() {}
}
