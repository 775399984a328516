package se.budkavle.bot.view.minutes;

/**
 * The action ids of the buttons, select menus and modal forms about the minutes of a meeting. An action id is the
 * beginning of a button's, menu's or form's custom id.
 */
public final class MinutesButtonIds {

    public static final String OPEN = "minutes:open";
    public static final String SHOW_ITEM = "minutes:item";
    public static final String ASK_ITEM = "minutes:add-item";
    public static final String STORE_ITEM = "minutes:item-added";
    public static final String ASK_POSTPONE = "minutes:postpone";
    public static final String STORE_POSTPONE = "minutes:postponed";
    public static final String TAKE_UP = "minutes:take-up";
    public static final String SHOW_ORDER = "minutes:order";
    public static final String TAKE_BEFORE = "minutes:before";
    public static final String BEGIN_DAY = "minutes:day";
    public static final String ASK_NOTE = "minutes:note";
    public static final String STORE_NOTE = "minutes:noted";
    public static final String ASK_DECISION = "minutes:decision";
    public static final String STORE_DECISION = "minutes:decided";
    public static final String ASK_ACTION = "minutes:action";
    public static final String STORE_ACTION = "minutes:agreed";
    public static final String CHOOSE_ENTRY = "minutes:entry";
    public static final String STORE_EDITED = "minutes:edited";
    public static final String SHOW_PRESENCE = "minutes:presence";
    public static final String CHOOSE_ATTENDEE = "minutes:attendee";
    public static final String CAME = "minutes:came";
    public static final String LEFT = "minutes:left";
    public static final String WAS_THERE = "minutes:there";
    public static final String ASK_RESERVATION = "minutes:reservation";
    public static final String STORE_RESERVATION = "minutes:reserved";
    public static final String SHOW_MORE = "minutes:more";
    public static final String ASK_MOTION = "minutes:motion";
    public static final String STORE_MOTION = "minutes:moved";
    public static final String ASK_VOTE = "minutes:vote";
    public static final String STORE_VOTE = "minutes:voted";
    public static final String SHOW_VERIFIERS = "minutes:adjusters";
    public static final String CHOOSE_VERIFIER = "minutes:adjuster";
    public static final String SHOW_TO_VERIFY = "minutes:to-adjust";
    public static final String VERIFY = "minutes:adjust";
    public static final String ASK_COMMENT = "minutes:comment";
    public static final String STORE_COMMENT = "minutes:commented";
    public static final String FINISH = "minutes:finish";
    public static final String ASK_REASON = "minutes:reopen";
    public static final String REOPEN = "minutes:reopened";
    public static final String SHOW_EDITION = "minutes:edition";
    public static final String SEND_NOW = "minutes:now";

    /** The part of a custom id that refers to the meeting as a whole, in place of an agenda item's id. */
    public static final String WHOLE_MEETING = "-";

    private MinutesButtonIds() {}
}
