package se.budkavle.bot.view.meeting;

/**
 * The action ids of buttons about meetings that one feature builds and another feature handles. The ids must never
 * change, because buttons in old messages contain them.
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
