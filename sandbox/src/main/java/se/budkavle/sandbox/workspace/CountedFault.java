package se.budkavle.sandbox.workspace;

/** A fault to inject into the next calls, events or mails, with the name that the page's API uses. */
public enum CountedFault {

    /** The call is answered 502 and does nothing. */
    FAIL("failNext"),
    /** The connection breaks before the call does anything. */
    CUT_BEFORE("cutBeforeNext"),
    /** The call does its work, and the connection breaks before the answer. */
    CUT_AFTER("cutAfterNext"),
    /** The call is answered 429 because of others' calls, although the bot's own bucket has calls left. */
    SHARED_LIMIT("sharedLimitNext"),
    /** The event is dispatched twice. */
    DUPLICATE("duplicateNext"),
    /** The event is not dispatched. */
    LOSE("loseNext"),
    /** The event is dispatched after the one that follows it. */
    REORDER("reorderNext"),
    /** The recipient is refused permanently. */
    REFUSE_MAIL("refuseMailNext"),
    /** The recipient is refused temporarily. */
    DELAY_MAIL("delayMailNext"),
    /** The mail is accepted, and the connection breaks before the answer is sent. */
    CUT_MAIL("cutMailNext");

    private final String field;

    CountedFault(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }
}
