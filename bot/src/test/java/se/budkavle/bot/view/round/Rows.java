package se.budkavle.bot.view.round;

import java.time.Instant;
import se.budkavle.storage.round.ActivityState;

/**
 * A builder of status report rows for tests. A test sets only the columns that it checks; the other columns have
 * default values.
 */
public final class Rows {

    public static final Instant ANSWERED_AT = Instant.parse("2026-03-29T01:30:00Z");

    private final ActivityState state;
    private String organisation = "Timrå";
    private String questionId = "question";
    private String activityCode = "1.2.3";
    private String network = "Hållbarhetsrådet";
    private String goalCode = "1.2";
    private String goal = "Mindre energi";
    private String comment;
    private String cause;
    private String measure;
    private String help = "Någon som kan förhandla";
    private String helper;
    private int revision;
    private boolean current;

    private Rows(ActivityState state) {
        this.state = state;
        this.revision = state == null ? 0 : 1;
        this.current = state != null;
    }

    public static Rows answer(ActivityState state) {
        return new Rows(state);
    }

    public static Rows unanswered() {
        return new Rows(null);
    }

    public Rows organisation(String name) {
        organisation = name;
        return this;
    }

    public Rows question(String id, String code) {
        questionId = id;
        activityCode = code;
        return this;
    }

    public Rows network(String name) {
        network = name;
        return this;
    }

    public Rows goal(String code, String name) {
        goalCode = code;
        goal = name;
        return this;
    }

    public Rows explained(String why, String what) {
        cause = why;
        measure = what;
        return this;
    }

    public Rows comment(String text) {
        comment = text;
        return this;
    }

    public Rows help(String text) {
        help = text;
        return this;
    }

    public Rows helper(String name) {
        helper = name;
        return this;
    }

    public Rows revision(int number, boolean counts) {
        revision = number;
        current = counts;
        return this;
    }

    public ReportRow row() {
        boolean answered = state != null;
        return new ReportRow(
                questionId,
                "2026-" + goalCode,
                network,
                "Miljö",
                goalCode,
                goal,
                activityCode,
                "Rådgivning till företag",
                "aktivitet",
                network,
                organisation,
                organisation == null ? "samordnaren" : organisation,
                state,
                comment,
                cause,
                measure,
                answered ? help : null,
                answered ? helper : null,
                answered ? "Samordnare miljö" : null,
                answered ? "Ledamot Timrå" : null,
                answered ? ANSWERED_AT : null,
                revision,
                current);
    }
}
