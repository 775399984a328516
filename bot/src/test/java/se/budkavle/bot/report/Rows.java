package se.budkavle.bot.report;

import java.time.Instant;
import se.budkavle.storage.round.State;

/** Makes a report's rows for tests, of which only what matters to the test is said. */
final class Rows {

    static final Instant ANSWERED_AT = Instant.parse("2026-03-29T01:30:00Z");

    private final State state;
    private String organisation = "Timrå";
    private String comment;
    private String help = "Någon som kan förhandla";
    private int revision;
    private boolean current;

    private Rows(State state) {
        this.state = state;
        this.revision = state == null ? 0 : 1;
        this.current = state != null;
    }

    static Rows answer(State state) {
        return new Rows(state);
    }

    static Rows unanswered() {
        return new Rows(null);
    }

    Rows organisation(String name) {
        organisation = name;
        return this;
    }

    Rows comment(String text) {
        comment = text;
        return this;
    }

    Rows help(String text) {
        help = text;
        return this;
    }

    Rows revision(int number, boolean counts) {
        revision = number;
        current = counts;
        return this;
    }

    ReportRow row() {
        boolean answered = state != null;
        return new ReportRow("Miljö", "1.2", "Mindre energi", "1.2.3", "Rådgivning till företag", "aktivitet",
                "Hållbarhetsrådet", organisation, "Ledamot Timrå", state, comment, null, null,
                answered ? help : null, answered ? "Samordnare miljö" : null,
                answered ? "Ledamot Timrå" : null, answered ? ANSWERED_AT : null, revision, current);
    }
}
