package se.budkavle.sandbox.workspace;

/** What is made to befall the next few calls, events or mails, by the name that the page's API has for it. */
public enum Mishap {

    /** The call is answered 502 and does nothing. */
    FAIL("failNext"),
    /** The connection breaks before the call does anything. */
    CUT_BEFORE("cutBeforeNext"),
    /** The call does its work, and the connection breaks before the answer. */
    CUT_AFTER("cutAfterNext"),
    /** The call is answered 429 for what others did, although the bot's own count has places left. */
    SHARED_LIMIT("sharedLimitNext"),
    /** The event is told twice. */
    DUPLICATE("duplicateNext"),
    /** The event is never told. */
    LOSE("loseNext"),
    /** The event is told after the one that follows it. */
    REORDER("reorderNext"),
    /** The mail's recipient is refused for good. */
    REFUSE_MAIL("refuseMailNext"),
    /** The mail's recipient is refused for now. */
    DELAY_MAIL("delayMailNext"),
    /** The mail is taken, and the connection breaks before the answer. */
    CUT_MAIL("cutMailNext");

    private final String field;

    Mishap(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }
}
