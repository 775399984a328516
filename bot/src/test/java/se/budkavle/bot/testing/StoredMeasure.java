package se.budkavle.bot.testing;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Stores an answer in which Timrå reports in a status round that an activity of the council is off track, with a cause
 * and a measure.
 */
public final class StoredMeasure {

    public static final String MEASURE = "Vi anställer en ingenjör";

    private StoredMeasure() {}

    /** Stores the answer and returns its id. */
    public static String of(Workplace work) {
        SmallPlan.settle(work);
        work.as("Samordnare miljö")
                .in(SmallAssociation.COMMON_ROOM)
                .runs("round open", Map.of("period", "T3 2026", "due", "2026-12-04"))
                .confirms();
        var question = work.get(JdbcTemplate.class)
                .queryForObject(
                        "select id from question where network_id = 'hallbarhetsradet' and organisation_id = 'timra'",
                        String.class);
        work.as("Ledamot Timrå, majoritet")
                .press(
                        null,
                        "round:explain:" + question,
                        List.of(),
                        Map.of("state", "OFF_TRACK", "cause", "Ingen personal", "measure", MEASURE));
        return work.get(JdbcTemplate.class)
                .queryForObject("select id from answer where measure is not null", String.class);
    }
}
