package se.budkavle.bot.feature.arena;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.arena.Contribution;
import se.budkavle.storage.arena.Contributions;
import se.budkavle.storage.arena.Gathering;
import se.budkavle.storage.arena.GatheringReport;
import se.budkavle.storage.arena.GatheringReports;

/**
 * Builds the private reply about one gathering (a meeting of an external group): the contributions (what members want
 * their representative to say), the report, and buttons for everything that the user may do with the gathering.
 */
@Component
class GatheringCard {

    private final Contributions contributions;
    private final GatheringReports reports;
    private final ArenaReader reader;
    private final ArenaFinder finder;
    private final GatheringTimes times;
    private final Rights rights;

    GatheringCard(
            Contributions contributions,
            GatheringReports reports,
            ArenaReader reader,
            ArenaFinder finder,
            GatheringTimes times,
            Rights rights) {
        this.contributions = contributions;
        this.reports = reports;
        this.reader = reader;
        this.finder = finder;
        this.times = times;
        this.rights = rights;
    }

    /**
     * Returns the message about the gathering.
     *
     * @param receipt the sentence that confirms the person's latest change; empty if the person has changed nothing
     */
    Reply of(Gathering gathering, Caller caller, Optional<Phrase> receipt) {
        var page = Page.of(reader.heading(gathering));
        if (receipt.isPresent()) {
            page = page.line(receipt.get());
        }
        page = page.line(ArenaReader.when(gathering));
        if (gathering.isCancelled()) {
            return Reply.page(page.line("arena.cancelled"));
        }
        var names =
                gathering.isAhead(times.today()) ? reader.namesOfGoers(gathering) : reader.namesOfPastGoers(gathering);
        page = names.isEmpty() ? page.line("arena.vacant").toned(Page.Tone.WARNING) : page.line("arena.goes", names);
        page = withContributions(page, contributions.toAny(List.of(gathering.id())));
        var report = reports.findById(gathering.id());
        if (report.isPresent()) {
            page = page.field(Phrase.of("arena.report.heading"), lines(report.get()));
        }
        return Reply.page(page).with(buttons(gathering, report, caller));
    }

    private Page withContributions(Page page, List<Contribution> all) {
        if (all.isEmpty()) {
            return page;
        }
        var names = reader.names(all.stream().map(Contribution::writtenBy).toList());
        return page.field(
                Phrase.of("arena.contributions", all.size()),
                Phrase.joined(
                        "\n",
                        all.stream()
                                .map(one -> Phrase.of(
                                        "arena.contribution", one.text(), names.getOrDefault(one.writtenBy(), "")))
                                .toList()));
    }

    static Phrase lines(GatheringReport report) {
        return Phrase.joined(
                "\n",
                report.text()
                        .lines()
                        .map(line -> Phrase.of("arena.listed", line))
                        .toList());
    }

    private Button[] buttons(Gathering gathering, Optional<GatheringReport> report, Caller caller) {
        var buttons = new ArrayList<Button>();
        boolean manages = finder.mayManage(gathering, caller);
        if (gathering.isAhead(times.today()) && belongs(gathering, caller)) {
            buttons.add(Button.main(
                    Press.id(GatheringButtonIds.CONTRIBUTE, gathering.id()), Phrase.of("arena.contribute")));
        }
        if (manages && gathering.isReportable(times.today())) {
            buttons.add(Button.main(
                    Press.id(GatheringButtonIds.REPORT, gathering.id()),
                    Phrase.of(report.isPresent() ? "arena.report.correct" : "arena.report.write")));
        }
        if (manages) {
            buttons.add(Button.plain(Press.id(GatheringButtonIds.EDIT, gathering.id()), Phrase.of("arena.edit")));
        }
        if (manages && report.isEmpty()) {
            buttons.add(Button.plain(Press.id(GatheringButtonIds.CANCEL, gathering.id()), Phrase.of("arena.cancel")));
        }
        return buttons.toArray(Button[]::new);
    }

    private boolean belongs(Gathering gathering, Caller caller) {
        return rights.belonging(caller).test(finder.networkOf(gathering));
    }
}
