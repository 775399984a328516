package se.budkavle.bot.feature.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.discord.wire.DiscordOutputFormat;
import se.budkavle.bot.discord.wire.EmbedLayout;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.ConcurrentActions;
import se.budkavle.bot.testing.HeldMeeting;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.text.PlainTextOutputFormat;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.minutes.Actions;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;

/** Tests minutes that are as long as they can be: many items, many decisions, and the longest texts. */
class LongMinutesTest {

    private static final int ITEMS = 60;
    private static final int DECISIONS = 200;

    /**
     * Text that Excel, Discord or HTML could take as a formula, formatting or a mention. It is to be shown as it was
     * written.
     */
    private static final String MARKUP = "=1+1 **fet** `kod` [länk](https://evil.example/) @everyone <@9004> <b>x</b> ";

    private static final String MEMBER = "Ledamot Timrå, majoritet";

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);

    @Test
    void twoHundredDecisionsOnSixtyItemsGetTheNumbersOneToTwoHundredAndAreAllInTheFiles() throws IOException {
        var held = HeldMeeting.on(
                work,
                "2026-12-10",
                IntStream.rangeClosed(1, ITEMS)
                        .mapToObj(number -> "=1+1 Ärende " + number + " **fet** @everyone")
                        .toArray(String[]::new));
        var items = items(held);
        for (int number = 0; number < DECISIONS; number++) {
            write(held, "decided", items.get(number % ITEMS).id(), Map.of("text", "Beslut nummer " + number + " slut"));
        }
        var overview = coordinator.runs("minutes");
        assertThat(overview.says()).contains("60. =1+1 Ärende 60 **fet** @everyone · 3 beslut");
        assertThat(overview.reply().rows().stream()
                        .filter(row -> row.choice() != null)
                        .map(row -> row.choice().items().size()))
                .containsExactly(25, 25, 10);
        overview.presses("Granska och skicka").confirms();
        var numbered = work.get(Decisions.class)
                .findAllByMeetingIdOrderById(held.meeting().id());
        assertThat(numbered.stream().map(Decision::number))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, DECISIONS).boxed().toList());
        assertThat(held.sentMinutes()).singleElement(STRING).contains("Beslut (200)", "§ 200/2026");
        var expected = numbered.stream()
                .map(one -> "Beslut: § " + one.code() + " " + one.text())
                .toList();
        assertThat(document()).containsAll(expected).contains("60. =1+1 Ärende 60 **fet** @everyone");
        var pdf = pdf();
        assertThat(expected).allSatisfy(line -> assertThat(pdf).contains(line));
        assertThat(coordinator
                        .runs("decision search", Map.of("words", "nummer 137"))
                        .says())
                .contains("Beslut nummer 137 slut")
                .doesNotContain("Beslut nummer 136 slut");
        assertThat(coordinator.runs("decision search").says())
                .contains("§ 200/2026", "§ 176/2026")
                .doesNotContain("§ 175/2026");
    }

    @Test
    void theLongestTextInEveryFieldIsCompleteInTheFiles() throws IOException {
        var held = HeldMeeting.on(work, "2026-12-10", "Budget");
        var item = items(held).get(0).id();
        coordinator.press(
                null,
                "minutes:came:" + held.meeting().id() + ":" + item + ":"
                        + HeldMeeting.person(work, MEMBER).id(),
                List.of(),
                Map.of());
        var texts = new ArrayList<String>();
        texts.add(write(held, "noted", item, Map.of("text", longest(4000))));
        texts.add(write(held, "decided", item, Map.of("text", longest(2000))));
        texts.add(write(held, "reserved", item, Map.of("text", longest(2000), "who", MEMBER)));
        texts.add(write(held, "agreed", item, Map.of("text", longest(500))));
        var card = coordinator.runs("minutes").chooses(item);
        assertThat(messages(card.reply().page()))
                .allSatisfy(text -> assertThat(text).doesNotContain(" **fet**", " @everyone", " <@9004>"));
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
        assertThat(held.sentMinutes()).hasSize(1);
        var action = work.get(Actions.class).openIn(HeldMeeting.COUNCIL).get(0);
        coordinator.press(null, "minutes:closed:" + action.id(), List.of(), Map.of("outcome", longest(1000)));
        coordinator.runs("minutes").presses("Rätta").fillsIn(Map.of("reason", longest(500)));
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
        work.clock().forward(Duration.ofSeconds(10));
        assertThat(held.sentMinutes()).hasSize(1);
        var post = work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).stream()
                .filter(one -> !one.post().attachments().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(post.post().mentions()).isEmpty();
        assertThat(messages(post.post().page()))
                .allSatisfy(text -> assertThat(text).doesNotContain(" **fet**", " @everyone", " <@9004>"));
        texts.add(longest(500));
        var document = String.join("\n", document());
        var pdf = pdf();
        assertThat(texts).allSatisfy(text -> {
            assertThat(document).contains(text);
            assertThat(pdf.replace(" ", "")).contains(text.replace(" ", ""));
        });
    }

    @Test
    void minutesThatTwoWritersSendSimultaneouslyAreSentOnce() throws Exception {
        var held = HeldMeeting.on(work, "2026-12-10", "Budget");
        write(held, "decided", items(held).get(0).id(), Map.of("text", "Budgeten antas"));
        var sending = List.of(coordinator, work.as("Förvaltare")).stream()
                .map(who -> who.press(null, "minutes:finish:" + held.meeting().id(), List.of(), Map.of()))
                .<Supplier<BotReply>>map(preview -> preview::confirms)
                .toList();
        ConcurrentActions.all(sending);
        assertThat(held.sentMinutes()).singleElement(STRING).contains("§ 1/2026 Budgeten antas");
        assertThat(work.get(JdbcTemplate.class)
                        .queryForList("select detail from audit_entry where action = 'minutes.finish'", String.class))
                .containsExactly("1 1 decisions");
    }

    @Test
    void entriesOfAMeetingWithoutAnAgendaAreListedUnderTheWholeMeeting() throws IOException {
        var held = HeldMeeting.on(work, "2026-12-10");
        write(held, "decided", MinutesButtonIds.WHOLE_MEETING, Map.of("text", "Budgeten antas"));
        write(held, "agreed", MinutesButtonIds.WHOLE_MEETING, Map.of("text", "Skriva avtal"));
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
        assertThat(held.sentMinutes())
                .singleElement(STRING)
                .contains("Beslut (1): • § 1/2026 Budgeten antas", "Åtgärder (1): • Skriva avtal");
        assertThat(document())
                .containsSubsequence(
                        "Mötet i stort", "Beslut: § 1/2026 Budgeten antas", "Åtgärd: Skriva avtal · ingen ansvarig");
    }

    @Test
    void theLatestOfMoreThanSeventyFiveEntriesCanStillBeChanged() {
        var held = HeldMeeting.on(work, "2026-12-10");
        for (int number = 1; number <= 76; number++) {
            write(held, "decided", MinutesButtonIds.WHOLE_MEETING, Map.of("text", "Beslut nummer " + number + " slut"));
        }
        var card = coordinator.runs("minutes").presses("Mötet i stort");
        assertThat(card.says()).contains("Bara de 75 som skrevs sist går att ändra här.");
        var last = work.get(Decisions.class)
                .findAllByMeetingIdOrderById(held.meeting().id())
                .get(75);
        assertThat(card.chooses("DECISION " + last.id())
                        .fillsIn(Map.of("text", "Ett annat beslut"))
                        .says())
                .contains("✓ Ändringen är sparad.");
    }

    private static String longest(int length) {
        return MARKUP.repeat(length / MARKUP.length() + 1).substring(0, length - 4) + "slut";
    }

    /** Writes an entry, asserts that it is stored, and returns its text. */
    private String write(HeldMeeting held, String act, String item, Map<String, String> fields) {
        assertThat(coordinator
                        .press(null, "minutes:" + act + ":" + held.meeting().id() + ":" + item, List.of(), fields)
                        .says())
                .contains("✓");
        return fields.get("text");
    }

    private List<AgendaItem> items(HeldMeeting held) {
        return work.get(AgendaItems.class)
                .findAllByMeetingIdOrderByPositionAscIdAsc(held.meeting().id());
    }

    /** Returns the texts of the embeds, in which Discord shows this content. */
    private List<String> messages(Page page) {
        var zone = work.get(ZoneId.class);
        return new EmbedLayout(
                        work.get(Phrasebook.class), new DiscordOutputFormat(zone), new PlainTextOutputFormat(zone))
                .reply(page, Phrasebook.SWEDISH).embeds().stream()
                        .flatMap(embed -> Stream.concat(
                                Stream.of(embed.text()), embed.parts().stream().map(part -> part.text())))
                        .toList();
    }

    private List<String> document() throws IOException {
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(file(".docx").bytes()))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }

    private String pdf() throws IOException {
        try (var pdf = Loader.loadPDF(file(".pdf").bytes())) {
            return new PDFTextStripper()
                    .getText(pdf)
                    .replaceAll("\\d+ \\(\\d+\\)\\s", "")
                    .replaceAll("\\s+", " ");
        }
    }

    private Attachment file(String ending) {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).stream()
                .flatMap(posted -> posted.post().attachments().stream())
                .filter(file ->
                        file.name().startsWith("anteckningar") && file.name().endsWith(ending))
                .findFirst()
                .orElseThrow();
    }
}
