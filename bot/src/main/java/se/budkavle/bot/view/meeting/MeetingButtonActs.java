package se.budkavle.bot.view.meeting;

/**
 * The act names of buttons that one feature shows and another one handles; they never change, because old posts contain
 * them.
 */
public final class MeetingButtonActs {

    public static final String SHOW = "meeting:show";
    public static final String ANSWER = "meeting:answer";
    public static final String WHO_COMES = "meeting:who";
    public static final String SUBSTITUTE = "meeting:call";
    public static final String AGENDA = "agenda:open";
    public static final String PROPOSE_ITEM = "agenda:propose";
    public static final String CALENDAR_FILE = "calendar:file";

    private MeetingButtonActs() {}
}
