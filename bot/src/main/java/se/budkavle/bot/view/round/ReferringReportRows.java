package se.budkavle.bot.view.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.ReferringActivity;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundHistory;

/**
 * Adds to a report the activities that refer to an activity under another goal. Status rounds ask about the activity
 * under the other goal, and not about the referring activity.
 */
@Component
public class ReferringReportRows {

    private final RoundHistory history;
    private final ReportRows rows;

    ReferringReportRows(RoundHistory history, ReportRows rows) {
        this.history = history;
        this.rows = rows;
    }

    /**
     * Returns a copy of a report's figures, and adds the referring activities to the copy.
     *
     * @param asked the questions of the status rounds, including questions that the figures do not count
     * @param within a function that takes an activity and returns whether it belongs to the report
     * @param at the time whose data the report shows
     */
    @Transactional(readOnly = true)
    public RoundFigures in(
            RoundFigures figures,
            Map<Round, List<Question>> asked,
            Predicate<ReferringActivity> within,
            Instant at,
            PlainTextPhrases phrases) {
        var found = new LinkedHashMap<String, ReferringReportRow>();
        var known = byQuestion(figures.rows());
        asked.forEach((round, questions) -> {
            var references = history.references(round).stream().filter(within).toList();
            if (!references.isEmpty()) {
                of(round, questions, references, known, at, phrases)
                        .forEach(one -> found.putIfAbsent(one.activityId(), one));
            }
        });
        return figures.with(List.copyOf(found.values()));
    }

    private List<ReferringReportRow> of(
            Round round,
            List<Question> questions,
            List<ReferringActivity> references,
            Map<String, List<ReportRow>> known,
            Instant at,
            PlainTextPhrases phrases) {
        var wanted = references.stream().map(ReferringActivity::sameAsId).collect(Collectors.toSet());
        var about = questions.stream()
                .filter(one -> wanted.contains(one.activityId()))
                .toList();
        var unknown = about.stream().filter(one -> !known.containsKey(one.id())).toList();
        var more = unknown.isEmpty()
                ? Map.<String, List<ReportRow>>of()
                : byQuestion(rows.of(round, unknown, at, phrases));
        var found = new ArrayList<ReferringReportRow>();
        for (var reference : references) {
            var own = about.stream()
                    .filter(one -> one.activityId().equals(reference.sameAsId()))
                    .flatMap(one -> Stream.concat(
                            known.getOrDefault(one.id(), List.of()).stream(),
                            more.getOrDefault(one.id(), List.of()).stream()))
                    .toList();
            if (!own.isEmpty()) {
                found.add(ReferringReportRow.of(reference, own));
            }
        }
        return found;
    }

    private static Map<String, List<ReportRow>> byQuestion(List<ReportRow> some) {
        return some.stream()
                .filter(row -> row.missing() || row.current())
                .collect(Collectors.groupingBy(ReportRow::questionId));
    }
}
