package se.budkavle.sandbox.workspace;

/**
 * A fault that is injected into the next REST calls, gateway events or emails. A test or a visitor of the web page sets
 * the number of affected calls, events or emails. The text of each constant, such as "failNext", is the name of a field
 * in the web page's API.
 */
public enum CountedFault {

    /** The REST call gets the status 502 and has no effect. */
    FAIL("failNext"),
    /** The connection breaks before the REST call has any effect. */
    CUT_BEFORE("cutBeforeNext"),
    /** The REST call takes effect, but the connection breaks before the response is sent. */
    CUT_AFTER("cutAfterNext"),
    /**
     * The REST call gets the status 429 for a limit that all users share. The bot's own rate limit bucket may still
     * allow calls.
     */
    SHARED_LIMIT("sharedLimitNext"),
    /** The gateway event is sent twice. */
    DUPLICATE("duplicateNext"),
    /** The gateway event is not sent. */
    LOSE("loseNext"),
    /** The gateway event is sent only after the next event, so that the two events arrive in the wrong order. */
    REORDER("reorderNext"),
    /** The mail server rejects the recipient permanently (SMTP 550). */
    REFUSE_MAIL("refuseMailNext"),
    /** The mail server rejects the recipient temporarily (SMTP 450). */
    DELAY_MAIL("delayMailNext"),
    /** The mail server accepts the mail, but the connection breaks before the server responds. */
    CUT_MAIL("cutMailNext");

    private final String field;

    CountedFault(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }
}
