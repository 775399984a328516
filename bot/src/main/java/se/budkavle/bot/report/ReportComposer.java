package se.budkavle.bot.report;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.delivery.Mentions;
import se.budkavle.bot.figures.AltText;
import se.budkavle.bot.figures.ReportRow;
import se.budkavle.bot.figures.ReportRows;
import se.budkavle.bot.figures.ShareBars;
import se.budkavle.bot.figures.Shares;
import se.budkavle.bot.figures.Sums;
import se.budkavle.bot.figures.Words;
import se.budkavle.bot.text.Marks;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/** Writes the report of a closed round: sums in words, a picture, and a spreadsheet with every answer. */
@Component
class ReportComposer implements Composer {

    private static final int MOST_NAMED = 10;

    private final Rounds rounds;
    private final ReportRows rows;
    private final People people;
    private final Mentions mentions;
    private final Phrasebook phrasebook;
    private final Association association;

    ReportComposer(Rounds rounds, ReportRows rows, People people, Mentions mentions, Phrasebook phrasebook, Association association) {
        this.rounds = rounds;
        this.rows = rows;
        this.people = people;
        this.mentions = mentions;
        this.phrasebook = phrasebook;
        this.association = association;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public Composed compose(Delivery delivery) {
        var round = rounds.findById(delivery.subject()).orElseThrow();
        var words = new Words(phrasebook, association.locale());
        var told = rows.of(round, words);
        return new Composed.Words(post(delivery, round, told, words)
                .mentioning(mentions.of(Stream.ofNullable(round.openedBy()).flatMap(id -> people.findById(id).stream()).toList())));
    }

    private Post post(Delivery delivery, Round round, List<ReportRow> told, Words words) {
        var title = words.of("report.title", round.period());
        var areas = sums(ReportRow::area, told, words);
        var goals = sums(ReportRow::goalName, told, words);
        var networks = sums(ReportRow::network, told, words);
        var name = fileName(round.period());
        // Each network's bar and each area's are of the same answers: the text in place of the picture counts once.
        return Post.of(delivery.id(), page(round, told, areas, networks, goals, words))
                .with(Attachment.picture(name + ".png",
                        ShareBars.png(title, words.of("report.by-network"), first(networks), words),
                        AltText.of(words.of("report.by-network"), networks, words)))
                .with(Attachment.picture(name + "-goals.png",
                        ShareBars.png(title, words.of("report.by-goal"), first(goals), words),
                        AltText.of(words.of("report.by-goal"), goals, words)))
                .with(Attachment.file(name + ".xlsx", Workbook.xlsx(title, told, association.zone(), words)));
    }

    private Page page(Round round, List<ReportRow> told, List<Shares> areas, List<Shares> networks,
            List<Shares> goals, Words words) {
        var all = Shares.of(words.of("report.all"), told);
        var page = Page.titled("report.title", round.period())
                .line("report.answered", Phrase.strong(Phrase.of("report.count", all.answered(), all.total())), words.percent(all.responseRate()))
                .line(Phrase.words(states(all, words)))
                .field(Phrase.of("report.by-area"), lines(areas, words))
                .field(Phrase.of("report.by-organisation"),
                        lines(Sums.by(ReportRow::organisation, told, words.of("report.coordinators")), words))
                .field(Phrase.of("report.by-network"), lines(networks, words));
        var troubled = goals.stream().filter(ReportComposer::isTroubled).toList();
        if (!troubled.isEmpty()) {
            page = page.field(Phrase.of("report.troubled"), lines(troubled, words));
        }
        var help = told.stream().filter(ReportRow::asksForHelp).toList();
        if (!help.isEmpty()) {
            page = page.field(Phrase.of("report.help"), Phrase.words(help.stream().limit(MOST_NAMED)
                    .map(row -> "• " + row.activityCode() + " " + row.activity() + " – " + row.askedOf() + ": " + row.help())
                    .collect(Collectors.joining("\n"))));
        }
        return page.footed(Phrase.of("report.why"));
    }

    private static boolean isTroubled(Shares shares) {
        return Stream.of("AT_RISK", "OFF_TRACK").anyMatch(state -> shares.count(Marks.of(state)) > 0);
    }

    private static List<Shares> sums(Function<ReportRow, String> name, List<ReportRow> told, Words words) {
        return Sums.by(name, told, words.of("report.figures.unnamed"));
    }

    private static Phrase lines(List<Shares> sums, Words words) {
        return Phrase.words(sums.stream().map(shares -> words.of("report.line", shares.label(), shares.answered(),
                shares.total(), states(shares, words))).collect(Collectors.joining("\n")));
    }

    /** The states that occur, each with its mark, number and word. */
    private static String states(Shares shares, Words words) {
        return Marks.all().stream().filter(mark -> shares.count(mark) > 0)
                .map(mark -> mark.emoji() + " " + shares.count(mark) + " " + words.of(mark))
                .collect(Collectors.joining(" · "));
    }

    private static List<Shares> first(List<Shares> bars) {
        return bars.subList(0, Math.min(bars.size(), ShareBars.MOST_BARS));
    }

    private static String fileName(String period) {
        var plain = Normalizer.normalize(period, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return "statusrunda-" + plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
