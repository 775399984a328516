package se.budkavle.bot.feature.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.bot.web.RunningWeb.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.NetworkComposition;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Rounds;

/**
 * Tests what the follow-up, the board paper, the municipality's page and the report say when a municipality leaves, or
 * the plan is replaced, in the middle of a year, and that past days stay as they were.
 */
class MidYearTest {

    private final Workplace work = Workplace.fresh();
    private final TestUser administrator = work.as("Förvaltare");
    private final TestUser reader = work.as("Socialchef Sundsvall");

    private LocalDate before;
    private String followedBefore;
    private String reportBefore;
    private byte[] exportBefore;

    @BeforeEach
    void aRoundHasClosedAndIsReported() {
        SmallPlan.settle(work);
        round("T2 2026", 6);
        for (int tick = 0; tick < 3; tick++) {
            work.clock().forward(Duration.ofMinutes(1));
            work.tick();
        }
        before = LocalDate.ofInstant(
                work.clock().instant(), work.get(Association.class).zone());
        followedBefore = follows(Map.of());
        reportBefore = report();
        exportBefore = export();
        work.clock().forward(Duration.ofDays(30));
    }

    @Test
    void anOrganisationThatLeavesIsMarkedAsFormerAndStaysInEarlierReports() {
        leaves("timra");
        assertThat(work.as("Samordnare miljö")
                        .runs("plan assign", Map.of("activity", "M1.1", "organisations", "lansstyrelsen"))
                        .says())
                .contains("Länsstyrelsen");
        round("T3 2026", 4);

        assertThat(follows(Map.of()))
                .startsWith("Sedan T2 2026 – 0 bättre, 0 sämre, 4 oförändrade · 2 frågor ställs inte längre")
                .contains("Svarade förra gången men tillfrågas inte längre: Timrå", "4 av 4 svar");
        assertThat(boardPaper())
                .contains(
                        "Ändrat sedan T2 2026: 0 bättre, 0 sämre, 4 oförändrade, 2 frågor ställs inte längre",
                        "Svarade förra gången men tillfrågas inte längre: Timrå",
                        "Svar (4): ✓ 4 svar");
        var heard = reader.runs("organisation show", Map.of("organisation", "timra"));
        assertThat(heard.says())
                .contains(
                        "Timrå kommun",
                        "Deltar inte i något nätverk som du får se.",
                        "Statusrunda T2 2026: 2 av 2 svar");
        assertThat(page(heard.says()))
                .contains(
                        "<p>Deltar inte i något nätverk som du får se.</p>", "<p>Statusrunda T2 2026: 2 av 2 svar</p>");
        whatWasSaidBeforeStays();
        assertThat(follows(Map.of("organisation", "timra", "date", before.toString())))
                .contains("2 av 2 svar");
    }

    @Test
    void aPlanReplacedDuringTheYearInterruptsTheTrend() {
        var table = """
                område;mål;typ;aktivitet;nätverk;år
                Miljö;Renare vatten;aktivitet;Sila sjön;hallbarhetsradet;2026
                Miljö;Renare vatten;aktivitet;Städa stranden;hallbarhetsradet;2026
                Social omsorg;Fler besök;aktivitet;Bjud in;socialchefer;2026
                """.getBytes(StandardCharsets.UTF_8);
        administrator
                .runs("plan import", Map.of("file", new UploadedFile("plan.csv", table.length, most -> table)))
                .confirms();
        assertThat(follows(Map.of()))
                .as("before the next round the last one is shown")
                .isEqualTo(followedBefore);
        round("T3 2026", 3);

        assertThat(follows(Map.of()))
                .startsWith("Ingen jämförelse med T2 2026: de flesta av aktiviteterna var inte med då.")
                .doesNotContain("Sedan", "bättre");
        assertThat(boardPaper())
                .contains("Ingen jämförelse med T2 2026: de flesta av aktiviteterna var inte med då.")
                .noneMatch(line -> line.startsWith("Ändrat sedan"));
        whatWasSaidBeforeStays();
    }

    private void whatWasSaidBeforeStays() {
        assertThat(follows(Map.of("date", before.toString()))).isEqualTo(followedBefore);
        assertThat(export()).isEqualTo(exportBefore);
        var first = work.get(Rounds.class).findAllByOrderByOpenedAtDesc().get(1);
        work.get(LivePosts.class).refreshNow("report:" + first.id());
        for (int tick = 0; tick < 3; tick++) {
            work.clock().forward(Duration.ofMinutes(1));
            work.tick();
        }
        assertThat(report()).isEqualTo(reportBefore);
    }

    /** Ends an organisation's roles and takes it out of all networks, as the catalogue does when it is changed. */
    private void leaves(String organisation) {
        var today = work.get(Association.class).today(work.clock());
        var memberships = work.get(Memberships.class);
        memberships.activeOn(today).stream()
                .filter(one -> organisation.equals(one.organisationId()))
                .forEach(one -> memberships.save(one.released(today.minusDays(1))));
        var compositions = work.get(NetworkCompositions.class);
        for (var network : work.get(Networks.class).findAllByOrderByTitle()) {
            var composition = compositions.of(network);
            compositions.save(NetworkComposition.of(
                    network,
                    without(composition.participations(), one -> one.organisationId(), organisation),
                    without(composition.seats(), one -> one.organisationId(), organisation),
                    composition.terms()));
        }
        var organisations = work.get(Organisations.class);
        var left = organisations.findById(organisation).orElseThrow();
        organisations.save(left.become(Organisation.of(left.id(), left.name(), left.shortName(), left.kind(), false)));
    }

    private static <T> Set<T> without(Set<T> some, Function<T, String> organisation, String left) {
        return some.stream()
                .filter(one -> !organisation.apply(one).equals(left))
                .collect(Collectors.toSet());
    }

    /** Opens a round, answers every question "on track" and closes it. */
    private void round(String period, int asked) {
        administrator.runs("round open", Map.of("period", period, "due", "+14")).confirms();
        var round = work.get(Rounds.class).open().get(0);
        var questions = work.get(Questions.class).findAllByRoundIdOrderByPosition(round.id());
        assertThat(questions).as(period).hasSize(asked);
        for (var question : questions) {
            administrator.press(
                    null,
                    "round:explain:" + question.id() + ":0",
                    List.of(),
                    Map.of("state", ActivityState.ON_TRACK.name(), "cause", "", "measure", ""));
        }
        work.clock().forward(Duration.ofDays(7));
        administrator.runs("round close");
    }

    /** Returns the follow-up without its title, which names the day, and its link, which differs each time. */
    private String follows(Map<String, Object> options) {
        return reader.runs("followup", options)
                .says()
                .lines()
                .skip(1)
                .filter(line ->
                        !line.startsWith("Öppna uppföljningen som webbsida") && !line.contains("[Stäng av länken]"))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private String page(String says) {
        try (var web = RunningWeb.of(work)) {
            return text(web.get(says.replaceAll("(?s).*https://calendar\\.example(/organisation/[^)>\\s]+).*", "$1")));
        }
    }

    private byte[] export() {
        return administrator
                .runs("round export", Map.of("round", "T2 2026", "format", "CSV"))
                .reply()
                .attachments()
                .get(0)
                .bytes();
    }

    private String report() {
        return work.chat().posts().stream()
                .map(work::says)
                .filter(text -> text.contains("Rapport: statusrunda T2 2026"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> boardPaper() {
        var file = administrator.runs("report board").reply().attachments().get(1);
        try (var document = new XWPFDocument(new ByteArrayInputStream(file.bytes()))) {
            var lines = new ArrayList<String>();
            document.getParagraphs().forEach(one -> lines.add(one.getText()));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
