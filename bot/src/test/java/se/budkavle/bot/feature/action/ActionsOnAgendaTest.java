package se.budkavle.bot.feature.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionOrigin;
import se.budkavle.storage.minutes.ActionOwner;
import se.budkavle.storage.minutes.Actions;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.minutes.Minutes;

class ActionsOnAgendaTest {

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);

    @Test
    void theAgendaListsOpenActionsWithTheirDecisionMeetingAndAge() {
        var held = meeting("Förra mötet", "2026-11-24T08:00:00Z");
        var by = StoredAction.id(work, "Samordnare miljö");
        work.get(AllMinutes.class)
                .save(Minutes.started(held.id(), by, work.clock().instant()));
        var decision = work.get(Decisions.class)
                .save(Decision.of(
                                StoredAction.COUNCIL,
                                held.id(),
                                null,
                                "Avtalet skrivs",
                                by,
                                work.clock().instant())
                        .numbered(2026, 3));
        work.get(Actions.class)
                .save(Action.from(
                        ActionOrigin.decision(decision),
                        StoredAction.COUNCIL,
                        "Skriva avtal",
                        ActionOwner.organisation("timra"),
                        LocalDate.of(2026, 11, 27),
                        by,
                        work.clock().instant()));
        StoredAction.ofMember(work, "Boka *lokal* @everyone", null);
        var next = meeting("Nästa möte", "2026-12-10T08:00:00Z");
        work.clock().set(Instant.parse("2026-11-30T08:00:00Z"));
        assertThat(shown(next))
                .contains(
                        "Öppna åtgärder: 2, varav en är försenad",
                        "• ⚠️ Skriva avtal · Timrå · senast 27 november 2026 · § 3/2026 · från mötet 24 november 2026",
                        "• Boka *lokal* @everyone · Ledamot Timrå, majoritet · sedan 23 november 2026");
        assertThat(shown(held)).doesNotContain("Öppna åtgärder");
        work.get(Actions.class).openIn(StoredAction.COUNCIL).forEach(this::close);
        assertThat(shown(next)).doesNotContain("Öppna åtgärder");
    }

    @Test
    void theAgendaListsOnlyOpenActionsFromEarlierMeetings() {
        StoredAction.ofMember(work, "Skriva avtal", null);
        var running = meeting("Nästa möte", "2026-12-10T08:00:00Z");
        work.clock().set(Instant.parse("2026-12-10T08:30:00Z"));
        StoredAction.ofMember(work, "Hyra buss", null);
        assertThat(shown(running)).contains("Öppna åtgärder: 1", "Skriva avtal").doesNotContain("Hyra buss");
        work.clock().set(running.endsAt());
        assertThat(shown(running)).doesNotContain("Öppna åtgärder");
    }

    @Test
    void aLongListOfActionsIsCutAndSaysHowManyThereAre() {
        for (int count = 1; count <= 12; count++) {
            StoredAction.ofMember(work, "Sak nummer " + count, "2027-01-0" + (count < 10 ? 1 : 2));
        }
        var next = meeting("Nästa möte", "2026-12-10T08:00:00Z");
        assertThat(shown(next))
                .contains("Öppna åtgärder: 12", "Sak nummer 10", "… och 2 till")
                .doesNotContain("Sak nummer 11");
    }

    @Test
    void theNoticeShowsTheCurrentNumberOfOpenActions() throws IOException {
        var action = StoredAction.ofMember(work, "Skriva avtal", null);
        meeting("Nästa möte", "2026-12-10T08:00:00Z");
        work.runUntil(Instant.parse("2026-11-30T09:00:00Z"));
        var notice = work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).get(0);
        assertThat(work.says(notice)).contains("Öppna åtgärder: 1");
        var line = "Skriva avtal · Ledamot Timrå, majoritet · sedan 23 november 2026";
        for (var file : notice.post().attachments()) {
            if (file.name().endsWith(".pdf")) {
                try (var pdf = Loader.loadPDF(file.bytes())) {
                    assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                            .contains("Öppna åtgärder: 1 " + line);
                }
            }
            if (file.name().endsWith(".docx")) {
                try (var document = new XWPFDocument(new ByteArrayInputStream(file.bytes()))) {
                    assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                            .containsSequence("Öppna åtgärder: 1", line);
                }
            }
        }
        close(action);
        work.clock().forward(Duration.ofSeconds(10));
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM))
                .first()
                .extracting(work::says, STRING)
                .contains("Nästa möte")
                .doesNotContain("Öppna åtgärder");
    }

    @Test
    void thePostedAgendaNoLongerShowsTheNameOfAnErasedOwner() throws IOException {
        StoredAction.ofMember(work, "Skriva avtal", null);
        meeting("Nästa möte", "2026-12-10T08:00:00Z");
        work.runUntil(Instant.parse("2026-11-30T09:00:00Z"));
        assertThat(agendaFile()).contains("Skriva avtal · " + StoredAction.MEMBER);
        work.as(StoredAction.MEMBER).runs("my-data").presses("Radera …").confirms();
        work.clock().forward(Duration.ofSeconds(10));
        work.tick();
        assertThat(agendaFile()).contains("Skriva avtal · ").doesNotContain(StoredAction.MEMBER);
    }

    /** Returns the text of the agenda's PDF under the notice. */
    private String agendaFile() throws IOException {
        var file = work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).get(0).post().attachments().stream()
                .filter(one -> one.name().endsWith(".pdf"))
                .findFirst()
                .orElseThrow();
        try (var pdf = Loader.loadPDF(file.bytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private String shown(Meeting meeting) {
        return coordinator.runs("agenda show", Map.of("meeting", meeting.id())).says();
    }

    private void close(Action action) {
        coordinator.press(null, "minutes:closed:" + action.id(), List.of(), Map.of("outcome", ""));
    }

    private Meeting meeting(String title, String at) {
        var starts = Instant.parse(at);
        return work.get(Meetings.class)
                .save(Meeting.plan(
                        StoredAction.COUNCIL,
                        title,
                        starts,
                        starts.plus(Duration.ofHours(2)),
                        Venue.of(MeetingFormat.PHYSICAL, "Härnösand", null),
                        null,
                        work.clock().instant()));
    }
}
