package se.budkavle.bot.feature.round;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.draft.SheetSelectionLines;
import se.budkavle.bot.paper.SheetSelection;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.ActivitySummary;

/** Builds the preview of an import of answers: the answers that would be stored, and the rows that are left out. */
@Component
class AnswerImportMessage {

    private static final int LISTED = 12;

    private final Activities activities;
    private final RoundRecordNames names;

    AnswerImportMessage(Activities activities, RoundRecordNames names) {
        this.activities = activities;
        this.names = names;
    }

    Page of(String fileName, AnswerImport compared, SheetSelection sheets) {
        var page = SheetSelectionLines.rowsAdded(
                Page.titled("round.import.title", fileName).line("round.import.same", compared.same()), sheets);
        page = compared.changes().isEmpty()
                ? page.line("round.import.nothing")
                : page.field(
                        Phrase.of("round.import.changes", compared.changes().size()), changes(compared.changes()));
        return compared.wrong().isEmpty()
                ? page
                : page.field(
                                Phrase.of("round.import.wrong", compared.wrong().size()),
                                listed(compared.wrong().stream()
                                        .map(one -> Phrase.of("round.import.row", String.valueOf(one.row()), one.why()))
                                        .toList()))
                        .toned(Page.Tone.WARNING);
    }

    private Phrase changes(List<ImportedAnswerChange> changes) {
        var shown = changes.stream().limit(LISTED).toList();
        var codes =
                activities
                        .titlesOf(shown.stream()
                                .map(one -> one.question().activityId())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(ActivitySummary::id, ActivitySummary::code));
        var lines = new ArrayList<Phrase>();
        shown.forEach(one -> lines.add(Phrase.of(
                "round.import.change",
                Phrase.strong(codes.getOrDefault(one.question().activityId(), "–")),
                names.respondent(one.question()),
                RoundRecordNames.state(one.before()),
                RoundRecordNames.state(one.given().state()))));
        return listed(lines, changes.size());
    }

    private static Phrase listed(List<Phrase> lines) {
        return listed(lines.stream().limit(LISTED).toList(), lines.size());
    }

    private static Phrase listed(List<Phrase> lines, int all) {
        var shown = new ArrayList<>(lines);
        if (all > lines.size()) {
            shown.add(Phrase.of("round.more", all - lines.size()));
        }
        return Phrase.joined("\n", shown);
    }
}
