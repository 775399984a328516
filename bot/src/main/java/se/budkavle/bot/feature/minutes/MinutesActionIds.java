package se.budkavle.bot.feature.minutes;

/**
 * The action ids, which are the beginnings of the custom ids, of the buttons, select menus and modal forms in the
 * minutes of a meeting.
 */
final class MinutesActionIds {

    static final String OPEN = "minutes:open";
    static final String SHOW_ITEM = "minutes:item";
    static final String ASK_ITEM = "minutes:add-item";
    static final String STORE_ITEM = "minutes:item-added";
    static final String ASK_POSTPONE = "minutes:postpone";
    static final String STORE_POSTPONE = "minutes:postponed";
    static final String TAKE_UP = "minutes:take-up";
    static final String SHOW_ORDER = "minutes:order";
    static final String TAKE_BEFORE = "minutes:before";
    static final String BEGIN_DAY = "minutes:day";
    static final String ASK_NOTE = "minutes:note";
    static final String STORE_NOTE = "minutes:noted";
    static final String ASK_DECISION = "minutes:decision";
    static final String STORE_DECISION = "minutes:decided";
    static final String ASK_ACTION = "minutes:action";
    static final String STORE_ACTION = "minutes:agreed";
    static final String CHOOSE_ENTRY = "minutes:entry";
    static final String STORE_EDITED = "minutes:edited";
    static final String SHOW_PRESENCE = "minutes:presence";
    static final String CHOOSE_ATTENDEE = "minutes:attendee";
    static final String CAME = "minutes:came";
    static final String LEFT = "minutes:left";
    static final String WAS_THERE = "minutes:there";
    static final String ASK_RESERVATION = "minutes:reservation";
    static final String STORE_RESERVATION = "minutes:reserved";
    static final String SHOW_MORE = "minutes:more";
    static final String ASK_MOTION = "minutes:motion";
    static final String STORE_MOTION = "minutes:moved";
    static final String ASK_VOTE = "minutes:vote";
    static final String STORE_VOTE = "minutes:voted";
    static final String SHOW_VERIFIERS = "minutes:adjusters";
    static final String CHOOSE_VERIFIER = "minutes:adjuster";
    static final String SHOW_TO_VERIFY = "minutes:to-adjust";
    static final String VERIFY = "minutes:adjust";
    static final String ASK_COMMENT = "minutes:comment";
    static final String STORE_COMMENT = "minutes:commented";
    static final String FINISH = "minutes:finish";
    static final String ASK_REASON = "minutes:reopen";
    static final String REOPEN = "minutes:reopened";
    static final String SHOW_EDITION = "minutes:edition";
    static final String SEND_NOW = "minutes:now";

    /** The part of a custom id that refers to the meeting as a whole, in place of an agenda item's id. */
    static final String WHOLE_MEETING = "-";

    private MinutesActionIds() {}
}
