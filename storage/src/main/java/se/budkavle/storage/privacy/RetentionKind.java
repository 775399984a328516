package se.budkavle.storage.privacy;

/** The kinds of rows that are deleted after a retention period, each with an SQL condition. */
public enum RetentionKind {
    /** Absences that are over. */
    ABSENCES("absence", "last_day < ?", true),
    /** Calendar feeds that their owners have revoked. */
    FEEDS("calendar_feed", "revoked_at < ?", false),
    /** Requests for a role that were declined. */
    REQUESTS("membership", "state = 'DECLINED' and created_at < ?", false),
    /** Requests to substitutes that have ended. */
    SUBSTITUTES("substitute_call", "outcome <> 'OPEN' and until < ?", false),
    /** Answers to closed polls. */
    VOTES("vote", "poll_id in (select id from poll where closed_at < ?)", false),
    /** Appointments of representatives in arenas that have ended. */
    REPRESENTATIVES("representative", "until < ?", true),
    /** What members asked their representatives to say at past gatherings of arenas (external groups). */
    CONTRIBUTIONS("contribution", "gathering_id in (select id from gathering where ends_on < ?)", true),
    /** Records of the audit log. */
    AUDIT("audit_entry", "at < ?", false);

    private final String table;
    private final String condition;
    private final boolean byDay;

    RetentionKind(String table, String condition, boolean byDay) {
        this.table = table;
        this.condition = condition;
        this.byDay = byDay;
    }

    String table() {
        return table;
    }

    String condition() {
        return condition;
    }

    /** Returns whether the condition compares days instead of instants. */
    boolean isByDay() {
        return byDay;
    }
}
