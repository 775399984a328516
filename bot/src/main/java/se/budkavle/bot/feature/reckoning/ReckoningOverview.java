package se.budkavle.bot.feature.reckoning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.reckoning.GoingOn;
import se.budkavle.storage.reckoning.Reckoning;
import se.budkavle.storage.reckoning.ReckoningAnswer;
import se.budkavle.storage.reckoning.ReckoningAnswers;
import se.budkavle.storage.reckoning.Reckonings;

/** Builds the private reply with all networks of a yearly reckoning, and the document with their answers in full. */
@Component
class ReckoningOverview {

    private final Reckonings reckonings;
    private final ReckoningAnswers answers;
    private final Networks networks;
    private final ReckoningPaper paper;

    ReckoningOverview(Reckonings reckonings, ReckoningAnswers answers, Networks networks, ReckoningPaper paper) {
        this.reckonings = reckonings;
        this.answers = answers;
        this.networks = networks;
        this.paper = paper;
    }

    @Transactional(readOnly = true)
    public Reply of(int year, Predicate<Network> readable, Locale locale) {
        var rows = rows(reckonings.findAllByYear(year), readable);
        if (rows.isEmpty()) {
            throw new Refusal("reckoning.none-in", String.valueOf(year));
        }
        return Reply.page(page(year, rows))
                .with(Attachment.file(paper.name(year, locale), paper.of(year, rows, locale)));
    }

    private List<ReckoningRow> rows(List<Reckoning> all, Predicate<Network> readable) {
        var known = networks.byId();
        Map<String, ReckoningAnswer> given = answers.byReckoning(all);
        return all.stream()
                .map(one -> new ReckoningRow(MapLookup.existing(known, one.networkId()), given.get(one.id())))
                .filter(row -> readable.test(row.network()))
                .sorted(SwedishNameOrder.by(row -> row.network().title()))
                .toList();
    }

    private static Page page(int year, List<ReckoningRow> rows) {
        var answered = rows.stream().filter(row -> row.answer() != null).toList();
        var page = Page.titled("reckoning.overview", String.valueOf(year))
                .line("reckoning.overview.count", answered.size(), rows.size())
                .line(Phrase.joined(
                        " · ",
                        Arrays.stream(GoingOn.values())
                                .map(one -> Phrase.of(
                                        "reckoning.overview.sum",
                                        Phrase.of("reckoning.going-on." + one),
                                        answered.stream()
                                                .filter(row -> row.answer() != null
                                                        && row.answer().goingOn() == one)
                                                .count()))
                                .toList()));
        if (answered.size() < rows.size()) {
            page = page.line(
                    "reckoning.overview.missing",
                    NameJoiner.of(rows.stream()
                            .filter(row -> row.answer() == null)
                            .map(row -> row.network().title())));
        }
        for (var row : answered) {
            var answer = row.answer();
            if (answer != null) {
                page = page.line(
                        "reckoning.overview.line",
                        Phrase.strong(row.network().title()),
                        Phrase.of("reckoning.going-on." + answer.goingOn()),
                        answer.matters().size());
            }
        }
        return page.line("reckoning.overview.file");
    }
}
