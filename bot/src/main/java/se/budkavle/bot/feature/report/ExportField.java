package se.budkavle.bot.feature.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.ReportRow;
import se.budkavle.bot.view.round.StateMarks;
import se.budkavle.storage.round.Round;

/** The fields of an answer that the columns of the CSV export can contain. */
enum ExportField {
    PERIOD,
    AREA,
    GOAL_CODE,
    GOAL,
    ACTIVITY_CODE,
    ACTIVITY,
    KIND,
    NETWORK,
    ORGANISATION,
    ASKED_OF,
    STATE,
    STATE_CODE,
    COMMENT,
    CAUSE,
    MEASURE,
    HELP,
    ANSWERED_BY,
    ON_BEHALF_OF,
    ANSWERED_AT,
    ANSWERED_ON,
    REVISION,
    QUESTION_ID,
    DUE_ON,
    STANDING,
    LISTED_AS,
    OWNER,
    PARTNERS,
    FUNDER;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /**
     * Returns the text of this field in the given row; null if the field has no text there.
     *
     * @param zone the time zone of the dates and times
     */
    @Nullable
    String of(ReportRow row, Round round, ZoneId zone, PlainTextPhrases phrases) {
        var answered = row.answeredAt() == null ? null : row.answeredAt().atZone(zone);
        return switch (this) {
            case PERIOD -> round.period();
            case AREA -> row.area();
            case GOAL_CODE -> row.goalCode();
            case GOAL -> row.goal();
            case ACTIVITY_CODE -> row.activityCode();
            case ACTIVITY -> row.activity();
            case KIND -> row.kind();
            case NETWORK -> row.network();
            case ORGANISATION -> row.organisation();
            case ASKED_OF -> row.askedOf();
            case STATE ->
                phrases.of(
                        StateMarks.of(row.state() == null ? null : row.state().name()));
            case STATE_CODE ->
                row.state() == null ? StateMarks.MISSING : row.state().name();
            case COMMENT -> row.comment();
            case CAUSE -> row.cause();
            case MEASURE -> row.measure();
            case HELP -> row.help();
            case ANSWERED_BY -> row.answeredBy();
            case ON_BEHALF_OF -> row.onBehalfOf();
            case ANSWERED_AT -> answered == null ? null : MINUTE.format(answered);
            case ANSWERED_ON -> answered == null ? null : answered.toLocalDate().toString();
            case REVISION -> String.valueOf(row.revision());
            case QUESTION_ID -> row.questionId();
            case DUE_ON -> row.dueOn() == null ? null : row.dueOn().toString();
            case STANDING -> phrases.of(row.mark());
            case LISTED_AS -> row.listedAs();
            case OWNER -> row.parties().owner();
            case PARTNERS -> row.parties().partners();
            case FUNDER -> row.parties().funder();
        };
    }
}
