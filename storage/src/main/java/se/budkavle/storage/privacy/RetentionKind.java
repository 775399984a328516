package se.budkavle.storage.privacy;

/**
 * The kinds of database rows that are deleted after a retention period. Each kind has an SQL condition for expired
 * rows.
 */
public enum RetentionKind {
    /** Past absences of people. */
    ABSENCES("absence", "last_day < ?", true),
    /** Calendar feeds that their owners have revoked. */
    FEEDS("calendar_feed", "revoked_at < ?", false),
    /** Declined requests for a role in a network. */
    REQUESTS("membership", "state = 'DECLINED' and created_at < ?", false),
    /** Requests to substitutes (people who attend instead of others), if the request no longer waits for an answer. */
    SUBSTITUTES("substitute_call", "outcome <> 'OPEN' and until < ?", false),
    /** People's answers to closed polls. */
    VOTES("vote", "poll_id in (select id from poll where closed_at < ?)", false),
    /** Ended appointments of representatives in arenas (external groups). */
    REPRESENTATIVES("representative", "until < ?", true),
    /**
     * Members' contributions to past gatherings: what their representative should say at a meeting of an external
     * group.
     */
    CONTRIBUTIONS("contribution", "gathering_id in (select id from gathering where ends_on < ?)", true),
    /** Entries of the audit log. */
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

    /** Returns whether the SQL condition compares a date, instead of a point in time in milliseconds. */
    boolean isByDay() {
        return byDay;
    }
}
