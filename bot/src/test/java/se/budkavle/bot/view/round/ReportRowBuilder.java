package se.budkavle.bot.view.round;

import java.time.Instant;
import java.time.LocalDate;
import se.budkavle.storage.plan.ActivityParties;
import se.budkavle.storage.round.ActivityState;

/**
 * A builder of status report rows for tests. A test sets only the columns that it checks; the other columns have
 * default values.
 */
public final class ReportRowBuilder {

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
    private LocalDate dueOn;
    private String listedAs;
    private ActivityParties parties = ActivityParties.NONE;
    private boolean late;

    private ReportRowBuilder(ActivityState state) {
        this.state = state;
        this.revision = state == null ? 0 : 1;
        this.current = state != null;
    }

    public static ReportRowBuilder answer(ActivityState state) {
        return new ReportRowBuilder(state);
    }

    public static ReportRowBuilder unanswered() {
        return new ReportRowBuilder(null);
    }

    public ReportRowBuilder organisation(String name) {
        organisation = name;
        return this;
    }

    public ReportRowBuilder question(String id, String code) {
        questionId = id;
        activityCode = code;
        return this;
    }

    public ReportRowBuilder network(String name) {
        network = name;
        return this;
    }

    public ReportRowBuilder goal(String code, String name) {
        goalCode = code;
        goal = name;
        return this;
    }

    public ReportRowBuilder explained(String why, String what) {
        cause = why;
        measure = what;
        return this;
    }

    public ReportRowBuilder comment(String text) {
        comment = text;
        return this;
    }

    public ReportRowBuilder help(String text) {
        help = text;
        return this;
    }

    public ReportRowBuilder helper(String name) {
        helper = name;
        return this;
    }

    public ReportRowBuilder late(LocalDate lastDay) {
        dueOn = lastDay;
        late = true;
        return this;
    }

    public ReportRowBuilder listedAs(String codes) {
        listedAs = codes;
        return this;
    }

    public ReportRowBuilder behind(ActivityParties texts) {
        parties = texts;
        return this;
    }

    public ReportRowBuilder revision(int number, boolean counts) {
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
                "miljo",
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
                current,
                dueOn,
                listedAs,
                parties,
                late);
    }
}
