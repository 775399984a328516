package se.budkavle.bot.feature.report;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.rights.RoundRights;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.ReportRows;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.round.RoundHistory;
import se.budkavle.storage.round.RoundLookup;

/**
 * The slash command that exports the answers of a status round, open or closed, as a spreadsheet or as a CSV file. The
 * exported spreadsheet contains the values of the indicators too. The export omits the questions of networks that the
 * user may not read. The command {@code /round import} accepts the edited spreadsheet.
 */
@Component
class ExportAnswers implements Command {

    private static final String CSV = "CSV";
    private static final List<String> FORMATS = List.of("XLSX", CSV);

    private final RoundLookup rounds;
    private final RoundHistory history;
    private final Networks networks;
    private final ReportRows rows;
    private final IndicatorRows indicators;
    private final AnswersCsv csv;
    private final Suggestions suggestions;
    private final Rights rights;
    private final RoundRights roundRights;
    private final Phrasebook phrasebook;
    private final Association association;
    private final AuditLog audit;
    private final Clock clock;

    ExportAnswers(
            RoundLookup rounds,
            RoundHistory history,
            Networks networks,
            ReportRows rows,
            IndicatorRows indicators,
            AnswersCsv csv,
            Suggestions suggestions,
            Rights rights,
            RoundRights roundRights,
            Phrasebook phrasebook,
            Association association,
            AuditLog audit,
            Clock clock) {
        this.rounds = rounds;
        this.history = history;
        this.networks = networks;
        this.rows = rows;
        this.indicators = indicators;
        this.csv = csv;
        this.suggestions = suggestions;
        this.rights = rights;
        this.roundRights = roundRights;
        this.phrasebook = phrasebook;
        this.association = association;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("round export")
                .perhaps("round", Kind.TEXT, suggestions::rounds)
                .choosing("format", false, FORMATS)
                .onlyFor(RequiredRight.DIRECTOR);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var round = rounds.any(call.perhapsText("round"), roundRights.seekingRounds(call.caller()));
        // Exports a closed status round as it was at the closing time, without later answers and later values of
        // indicators.
        var at = RoundHistory.shownAt(round, clock.instant());
        var reads = rights.reading(call.caller());
        var visible = networks.all().stream().filter(reads).map(Network::id).collect(Collectors.toSet());
        var asked = history.questionsAt(round, at).stream()
                .filter(one -> visible.contains(one.networkId()))
                .toList();
        var phrases = new PlainTextPhrases(phrasebook, call.caller().locale());
        var found = rows.of(round, asked, at, phrases);
        var name = ReportFileName.of(round);
        var file = call.perhapsText("format").filter(CSV::equals).isPresent()
                ? Attachment.file(name + ".csv", csv.of(round, found, association.zone(), phrases))
                : Attachment.file(
                        name + ".xlsx",
                        ReportWorkbook.xlsx(
                                phrases.of("report.title", round.period()),
                                found,
                                indicators.of(at, reads),
                                association.zone(),
                                phrases));
        audit.save(AuditEntry.of(
                rights.personId(call.caller()),
                "round.export",
                round.id(),
                asked.size() + " questions",
                clock.instant()));
        return Reply.of("round.export.made", asked.size(), round.period()).with(file);
    }
}
