package se.budkavle.bot.feature.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.testing.AlsoOnPostgres;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.NetworkSettings;

class AgendaPostWriterTest {

    private final Workplace work = Workplace.fresh();
    private final CouncilFixture council = new CouncilFixture(work);
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser administrator = work.as("Förvaltare");
    private final TestUser chair = work.as(CouncilFixture.CHAIR).in(SmallAssociation.COUNCIL_ROOM);
    private Meeting spring;

    @BeforeEach
    void settle() {
        council.hasStandingItems();
        spring = council.meets("2027-03-18");
    }

    @Test
    @AlsoOnPostgres
    void theNoticeFourteenDaysBeforeTheMeetingContainsTheAgendaAndItsFiles() throws IOException {
        council.itBecomes("2027-03-03");
        assertThat(council.posts()).isEmpty();
        council.itBecomes("2027-03-04");
        council.minutesPass(5);
        work.restart();
        council.minutesPass(5);
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM))
                .as("one post for notice and agenda")
                .hasSize(1);
        assertThat(council.lastPost())
                .contains(
                        "Kallelse",
                        "Härnösand",
                        "Dagordning: 1. Mötet öppnas",
                        "4. Nästa möte",
                        "40 av mötets 180 minuter",
                        "[Kommer]",
                        "[Dagordningen]")
                .doesNotContain("inte godkänd");
        assertThat(work.as("Ledamot Timrå, majoritet")
                        .in(SmallAssociation.COUNCIL_ROOM)
                        .presses(council.posts().get(0), "Dagordningen")
                        .says())
                .contains("Inledning: 1. Mötet öppnas · Ordförande · 5 min · diskussion");
        var files = council.posts().get(0).post().attachments();
        assertThat(files)
                .extracting(file -> file.name())
                .containsExactly("agenda-hallbarhetsradet-2027-03-18.pdf", "agenda-hallbarhetsradet-2027-03-18.docx");
        try (var pdf = Loader.loadPDF(files.get(0).bytes());
                var docx =
                        new XWPFDocument(new ByteArrayInputStream(files.get(1).bytes()))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(
                            "torsdag 18 mars 2027 kl. 09.00–12.00",
                            "Möte på plats",
                            "Härnösand",
                            "Handlingsplaner",
                            "Sammanlagd tid: 40 minuter");
            assertThat(docx.getTables()).hasSize(3);
        }
        assertThat(work.nextDue("agenda")).isEmpty();
    }

    @Test
    void anAnswerToTheNoticeDoesNotRemoveTheAgendaFromThePost() {
        council.itBecomes("2027-03-04");
        work.as("Ledamot Timrå, majoritet")
                .in(SmallAssociation.COUNCIL_ROOM)
                .presses(council.posts().get(0), "Kommer");
        council.minutesPass(1);
        assertThat(council.posts()).hasSize(1);
        assertThat(council.posts().get(0).edits()).isEqualTo(1);
        assertThat(council.lastPost()).contains("1. Mötet öppnas");
        assertThat(council.posts().get(0).post().attachments()).hasSize(2);
    }

    @Test
    void theFilesInTheNoticeOfAMovedMeetingAreNamedAfterTheNewDay() {
        council.itBecomes("2027-03-04");
        coordinator
                .runs("meeting move", Map.of("meeting", spring.id(), "when", "2027-03-19 9-12"))
                .confirms();
        council.minutesPass(1);
        assertThat(council.posts().get(0).post().attachments())
                .extracting(file -> file.name())
                .containsExactly("agenda-hallbarhetsradet-2027-03-19.pdf", "agenda-hallbarhetsradet-2027-03-19.docx");
    }

    @Test
    @AlsoOnPostgres
    void aChangeIsAnnouncedEvenIfSomeoneAnswersTheNoticeBeforeTheChangeIsPosted() {
        council.itBecomes("2027-03-04");
        work.clock().set(Instant.parse("2027-03-04T21:00:00Z"));
        coordinator.runs("agenda add", Map.of("title", "Vindkraft"));
        work.as("Ledamot Timrå, majoritet")
                .in(SmallAssociation.COUNCIL_ROOM)
                .presses(council.posts().get(0), "Kommer");
        council.minutesPass(1);
        assertThat(council.lastPost()).as("the notice").contains("Vindkraft").doesNotContain("Ändrat sedan");
        council.itBecomes("2027-03-05");
        assertThat(council.posts()).hasSize(2);
        assertThat(council.lastPost())
                .startsWith("Dagordning för Hållbarhetsrådet – Rådets möte, 18 mars 2027")
                .contains(
                        "Ändrat sedan förra utskicket:\n• Nytt ärende: Vindkraft",
                        "När: torsdag 18 mars 2027 09:00–12:00",
                        "Var: Härnösand");
    }

    @Test
    void theNoticeOfACancelledMeetingNoLongerShowsTheAgenda() {
        council.itBecomes("2027-03-04");
        coordinator
                .runs("meeting cancel", Map.of("meeting", spring.id(), "reason", "Storm"))
                .confirms();
        council.minutesPass(1);
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).stream().map(work::says))
                .anyMatch(says -> says.contains("Inställt"))
                .noneMatch(says -> says.contains("Mötet öppnas"));
    }

    @Test
    void anAgendaDueOnAHolidayIsPostedOnTheNextWorkingDay() {
        council.meets("2027-01-20");
        council.itBecomes("2027-01-06");
        assertThat(council.posts()).as("on Epiphany").isEmpty();
        council.itBecomes("2027-01-07");
        assertThat(council.posts()).hasSize(1);
    }

    @Test
    void anAgendaDueBetweenChristmasAndEpiphanyIsPostedBeforeChristmas() {
        council.meets("2027-01-13");
        council.itBecomes("2026-12-22");
        assertThat(council.posts()).isEmpty();
        council.itBecomes("2026-12-23");
        assertThat(council.posts()).hasSize(1);
    }

    @Test
    void anEmptyAgendaIsNotPostedUntilItHasAnItem() {
        var empty = work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbar-energi",
                        "Träff",
                        spring.startsAt(),
                        spring.endsAt(),
                        spring.venue(),
                        null,
                        work.clock().instant()));
        work.get(JdbcTemplate.class).update("update meeting set kind = 'EVENT' where id = ?", empty.id());
        council.itBecomes("2027-03-04");
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM))
                .map(work::says)
                .singleElement()
                .asString()
                .contains("Inbjudan")
                .doesNotContain("Dagordning:");
        assertThat(work.get(Deliveries.class).findByKey("agenda.post:" + empty.id()))
                .isEmpty();
        assertThat(work.nextDue("agenda")).isEmpty();
        coordinator.runs("agenda add", Map.of("title", "Vindkraft", "meeting", empty.id()));
        council.minutesPass(1);
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM))
                .map(work::says)
                .anyMatch(says -> says.contains("Dagordning för Nätverket för hållbar energi"));
    }

    @Test
    void aLateRequestForApprovalDoesNotSayThatTheNoticeIsSentOnAPastDay() {
        council.wantsTheChairToApprove();
        council.itBecomes("2027-03-10");
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM))
                .extracting(work::says)
                .anyMatch(says -> says.contains("väntar på godkännande"))
                .noneMatch(says -> says.contains("går ut 4 mars 2027"));
    }

    @Test
    void anAgendaMissedInAnOutageThatEndsAtNightIsPostedInTheMorning() {
        work.clock().set(Instant.parse("2027-03-04T22:00:00Z"));
        work.tick();
        assertThat(council.posts()).isEmpty();
        work.clock().set(Instant.parse("2027-03-05T07:00:00Z"));
        council.minutesPass(1);
        assertThat(council.posts()).hasSize(1);
    }

    @Test
    @AlsoOnPostgres
    void theAgendaRoutineRunsAtMostOnceAMinute() {
        council.wantsTheChairToApprove();
        council.itBecomes("2027-02-24");
        work.clock().forward(Duration.ofSeconds(39));
        var summer = council.meets("2027-03-05");
        work.tick();
        assertThat(work.get(Deliveries.class).findByKey("agenda.approval:" + summer.id()))
                .isEmpty();
        work.tick();
        assertThat(work.get(Deliveries.class).findByKey("agenda.approval:" + summer.id()))
                .isPresent();
    }

    @Test
    void theChairIsAskedToApproveTheAgendaWhenNoMoreItemsAreAccepted() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        assertThat(coordinator.runs("agenda approve").says())
                .contains("godkänns av ordföranden", "Fråga " + CouncilFixture.CHAIR, "Ingenting ändrades");
        council.itBecomes("2027-02-24");
        assertThat(council.posts()).isEmpty();
        assertThat(work.nextDue("agenda")).contains(Instant.parse("2027-02-25T08:00:00Z"));
        council.itBecomes("2027-02-25");
        assertThat(council.posts()).hasSize(1);
        assertThat(council.lastPost())
                .contains("väntar på godkännande", "går ut 4 mars 2027 09:00", "[Godkänn dagordningen]");
        assertThat(council.posts().get(0).post().mentions()).containsExactly("9006");
        assertThat(chair.presses(council.posts().get(0), "Visa dagordningen").says())
                .contains("Väntar sedan", "på att ordföranden godkänner", "[Godkänn dagordningen]");
        var question = council.posts().get(0);
        assertThat(chair.presses(question, "Godkänn dagordningen").says()).contains("är godkänd");
        council.minutesPass(1);
        assertThat(council.posts()).as("it waits for the notice").hasSize(1);
        assertThat(chair.presses(question, "Godkänn dagordningen").says()).contains("godkändes redan");
        assertThat(coordinator.runs("agenda show").says()).contains("✓ Godkänd av " + CouncilFixture.CHAIR);
        council.itBecomes("2027-03-04");
        assertThat(council.posts()).hasSize(2);
        assertThat(council.lastPost()).contains("Kallelse", "1. Mötet öppnas").doesNotContain("inte godkänd");
    }

    @Test
    void ifItemsAreAcceptedUntilLateApprovalIsRequestedThreeDaysBeforeTheNotice() {
        work.get(AllNetworkSettings.class)
                .save(NetworkSettings.usual(CouncilFixture.ID).with(14, 7, "21,7,1", true, true));
        council.electsAChair();
        council.itBecomes("2027-02-28");
        assertThat(council.posts()).as("on a Sunday").isEmpty();
        council.itBecomes("2027-03-01");
        assertThat(council.posts()).hasSize(1);
        assertThat(council.lastPost()).contains("väntar på godkännande");
    }

    @Test
    void anUnapprovedAgendaIsPostedWithARemarkThatDisappearsOnApproval() throws IOException {
        council.wantsTheChairToApprove();
        council.electsAChair();
        council.itBecomes("2027-02-25");
        council.itBecomes("2027-03-04");
        var notice = council.posts().get(council.posts().size() - 1);
        assertThat(work.says(notice)).contains("Kallelse", "Dagordningen är inte godkänd ännu.", "1. Mötet öppnas");
        assertThat(text(notice)).contains("Dagordningen är inte godkänd ännu.");
        assertThat(chair.runs("agenda approve").says()).contains("är godkänd");
        council.minutesPass(1);
        var approved = council.posts().get(council.posts().size() - 1);
        assertThat(work.says(approved)).contains("1. Mötet öppnas").doesNotContain("inte godkänd");
        assertThat(text(approved)).doesNotContain("inte godkänd");
        assertThat(approved.edits()).isEqualTo(1);
    }

    private static String text(Posted posted) throws IOException {
        try (var pdf = Loader.loadPDF(posted.post().attachments().get(0).bytes())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void theCoordinatorIsWarnedOneWorkingDayBeforeTheNoticeOfAnUnapprovedAgenda() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        council.itBecomes("2027-02-25");
        council.itBecomes("2027-03-02");
        assertThat(warnings()).isEmpty();
        council.itBecomes("2027-03-03");
        assertThat(warnings())
                .singleElement()
                .asString()
                .contains("inte klar", "Ingen har godkänt den ännu", "går ut 4 mars 2027 09:00", "[Visa dagordningen]");
        council.minutesPass(90);
        assertThat(warnings()).hasSize(1);
    }

    @Test
    void theCoordinatorIsWarnedIfTheAgendaIsLongerThanTheMeeting() {
        council.itBecomes("2027-02-25");
        coordinator.runs("agenda add", Map.of("title", "Vindkraft", "minutes", 75L));
        coordinator.runs("agenda add", Map.of("title", "Solkraft", "minutes", 75L));
        council.itBecomes("2027-03-03");
        assertThat(warnings())
                .singleElement()
                .asString()
                .contains("Ärendena tar 190 minuter, men mötet är 180 minuter långt")
                .doesNotContain("godkänt");
    }

    @Test
    void nobodyIsWarnedAboutAnApprovedAgenda() {
        council.itBecomes("2027-03-03");
        council.itBecomes("2027-03-04");
        assertThat(warnings()).isEmpty();
    }

    private List<String> warnings() {
        return work.chat().postsIn(RememberingChat.PRIVATE + "9002").stream()
                .map(work::says)
                .toList();
    }

    @Test
    void anAgendaApprovedEarlyIsPostedAtTheUsualTime() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        chair.runs("agenda approve");
        council.minutesPass(1);
        assertThat(council.posts()).isEmpty();
        council.itBecomes("2027-03-04");
        assertThat(council.posts()).hasSize(1);
        assertThat(council.lastPost()).contains("1. Mötet öppnas");
    }

    @Test
    @AlsoOnPostgres
    void anApprovedAgendaThatIsChangedBeforeItIsPostedNeedsANewApproval() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        chair.runs("agenda approve");
        coordinator.runs("agenda add", Map.of("title", "Vindkraft"));
        assertThat(chair.runs("agenda show").says()).contains("Väntar sedan", "[Godkänn dagordningen]");
        council.itBecomes("2027-02-25");
        assertThat(council.posts()).hasSize(1);
        assertThat(council.lastPost()).contains("väntar på godkännande");
        assertThat(chair.presses(council.posts().get(0), "Godkänn dagordningen").says())
                .contains("är godkänd");
        council.itBecomes("2027-03-04");
        assertThat(council.lastPost()).contains("Vindkraft").doesNotContain("inte godkänd");
    }

    @Test
    void anApprovalStoredByAnOlderVersionStaysValidUntilTheAgendaChanges() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        chooses("Klimat och energi").presses("Ändra ärendet").fillsIn(Map.of("description", "Rådet antar planen"));
        chair.runs("agenda approve");
        var approved = work.get(AgendaReader.class).of(spring).items().stream()
                .map(item -> List.of(
                        item.id(),
                        String.valueOf(item.section()),
                        item.title(),
                        String.valueOf(item.presenter()),
                        item.minutes(),
                        item.purpose()))
                .toList();
        work.get(JdbcTemplate.class).update("update approval set fingerprint = ?", Fingerprint.of(approved.toString()));
        assertThat(chair.runs("agenda show").says()).contains("✓ Godkänd").doesNotContain("ändrats", "Väntar");
        work.as("Ledamot Timrå, majoritet").runs("agenda propose", Map.of("title", "Vindkraft"));
        assertThat(chair.runs("agenda show").says()).contains("✓ Godkänd").doesNotContain("ändrats", "Väntar");
        chooses("Klimat och energi").presses("Ändra ärendet").fillsIn(Map.of("title", "Klimat"));
        assertThat(chair.runs("agenda show").says()).contains("Väntar sedan", "[Godkänn dagordningen]");
    }

    @Test
    void aChangedDescriptionOrPurposeNeedsANewApproval() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        for (var changed : List.of(Map.of("description", "Rådet föreslås anta planen"), Map.of("purpose", "beslut"))) {
            chair.runs("agenda approve");
            assertThat(chair.runs("agenda show").says()).contains("✓ Godkänd");
            chooses("Klimat och energi").presses("Ändra ärendet").fillsIn(changed);
            assertThat(chair.runs("agenda show").says()).contains("Väntar sedan", "[Godkänn dagordningen]");
        }
    }

    @Test
    void theViceChairApprovesAnAgendaThatTheChairHasChanged() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        council.elects("Ledamot Timrå, majoritet", Role.VICE_CHAIR);
        chair.runs("agenda approve");
        chair.runs("agenda add", Map.of("title", "Vindkraft"));
        assertThat(chair.runs("agenda approve").says()).contains("Någon annan som får godkänna");
        assertThat(work.as("Ledamot Timrå, majoritet")
                        .in(SmallAssociation.COUNCIL_ROOM)
                        .runs("agenda approve")
                        .says())
                .contains("är godkänd");
    }

    @Test
    void theChairMayApproveTheirOwnChangeIfNobodyElseMay() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        chair.runs("agenda approve");
        chair.runs("agenda add", Map.of("title", "Vindkraft"));
        assertThat(chair.runs("agenda approve").says()).contains("är godkänd");
    }

    @Test
    void theOnlyCoordinatorMayApproveTheirOwnChangeInANetworkWithoutAChair() {
        council.wantsTheChairToApprove();
        coordinator.runs("agenda approve");
        coordinator.runs("agenda add", Map.of("title", "Vindkraft"));
        assertThat(coordinator.runs("agenda approve").says()).contains("är godkänd");
    }

    @Test
    void approvingAnOutdatedAgendaShowsTheCurrentAgendaFirst() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        council.itBecomes("2027-02-25");
        var seen = chair.presses(council.posts().get(0), "Visa dagordningen");
        coordinator.runs("agenda add", Map.of("title", "Vindkraft"));
        var anew = seen.presses("Godkänn dagordningen");
        assertThat(anew.says()).contains("har ändrats sedan du såg den", "Vindkraft", "[Godkänn dagordningen]");
        council.minutesPass(5);
        assertThat(council.posts()).hasSize(1);
        assertThat(anew.presses("Godkänn dagordningen").says()).contains("är godkänd");
    }

    @Test
    @AlsoOnPostgres
    void theChairIsRemindedToApproveOnceInWorkingHours() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        council.itBecomes("2027-02-25");
        assertThat(work.nextDue("agenda"))
                .as("two days later is a Saturday")
                .contains(Instant.parse("2027-03-01T07:00:00Z"));
        council.itBecomes("2027-02-27");
        assertThat(council.posts()).hasSize(1);
        council.itBecomes("2027-03-01");
        assertThat(council.posts()).hasSize(2);
        assertThat(council.lastPost()).contains("Påminnelse", "har väntat på godkännande sedan");
        assertThat(council.posts().get(1).post().mentions()).containsExactly("9006");
        council.itBecomes("2027-03-03");
        assertThat(council.posts()).hasSize(2);
    }

    @Test
    void aChangeAfterTheAgendaWasPostedIsAnnouncedAndMarkedAsNotApproved() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        chair.runs("agenda approve");
        council.itBecomes("2027-03-04");
        coordinator.runs("agenda add", Map.of("title", "Vindkraft"));
        council.minutesPass(90);
        assertThat(council.lastPost()).contains("Vindkraft");
        assertThat(coordinator.runs("agenda show").says())
                .contains("✓ Godkänd av " + CouncilFixture.CHAIR, "ändrats sedan den godkändes")
                .doesNotContain("Väntar");
    }

    @Test
    void withoutAChairTheCoordinatorApproves() {
        council.wantsTheChairToApprove();
        council.itBecomes("2027-02-25");
        assertThat(council.lastPost()).contains("Ingen ordförande är utsedd");
        assertThat(council.posts().get(0).post().mentions()).containsExactly("9002");
        assertThat(coordinator.runs("agenda approve").says()).contains("är godkänd");
        council.itBecomes("2027-03-03");
        assertThat(warnings()).isEmpty();
        council.itBecomes("2027-03-04");
        assertThat(council.posts()).hasSize(2);
    }

    @Test
    void withoutChairAndCoordinatorTheAdministratorApproves() {
        council.wantsTheChairToApprove();
        council.itBecomes("2027-02-23");
        administrator.runs(
                "network release",
                Map.of("account", coordinator.account(), "network", CouncilFixture.ID, "role", "COORDINATOR"));
        council.itBecomes("2027-02-25");
        assertThat(council.lastPost()).contains("Ingen ordförande eller samordnare är utsedd");
        assertThat(council.posts().get(0).post().mentions()).containsExactly("9001");
        assertThat(administrator
                        .presses(council.posts().get(0), "Visa dagordningen")
                        .presses("Godkänn dagordningen")
                        .says())
                .contains("är godkänd");
    }

    @Test
    void noApprovalIsRequestedIfTheNetworksSettingsDoNotRequireIt() {
        assertThat(coordinator.runs("agenda approve").says()).contains("utan att någon behöver godkänna");
    }

    @Test
    @AlsoOnPostgres
    void aChangeWithinAnHourAfterTheAgendaWasPostedIsMadeInThePost() {
        council.itBecomes("2027-03-04");
        coordinator.runs("agenda add", Map.of("title", "Vindkraft"));
        coordinator.runs("agenda add", Map.of("title", "Solceller"));
        council.minutesPass(10);
        assertThat(council.posts()).hasSize(1);
        assertThat(council.posts().get(0).edits()).isEqualTo(1);
        assertThat(council.lastPost()).contains("Vindkraft", "Solceller").doesNotContain("Ändrat sedan");
        coordinator.runs("agenda add", Map.of("title", "Vattenkraft"));
        council.minutesPass(10);
        assertThat(council.posts().get(0).edits()).isEqualTo(2);
    }

    @Test
    @AlsoOnPostgres
    void aLaterChangeIsAnnouncedInANewPostThatBeginsWithTheDifferences() {
        council.itBecomes("2027-03-04");
        council.minutesPass(61);
        coordinator.runs("agenda add", Map.of("title", "Vindkraft", "section", "Handlingsplaner"));
        chooses("Mötet öppnas").presses("↓ Senare");
        chooses("Klimat och energi").presses("Ändra ärendet").fillsIn(Map.of("minutes", "25"));
        chooses("Nästa möte").presses("Ta inte upp").fillsIn(Map.of("reason", "Redan bestämt"));
        council.minutesPass(1);
        assertThat(council.posts()).hasSize(2);
        assertThat(work.says(council.posts().get(0)))
                .as("the notice")
                .contains("Vindkraft")
                .doesNotContain("Ändrat");
        assertThat(council.lastPost())
                .contains(
                        "Ändrat sedan förra utskicket:\n• Nytt ärende: Vindkraft\n"
                                + "• Struket: Nästa möte\n• Flyttat: Val av ordförande\n• Ny tidsåtgång: Klimat och energi, 25 min");
        assertThat(council.posts().get(1).post().attachments()).hasSize(2);
        council.minutesPass(5);
        assertThat(council.posts()).hasSize(2);
    }

    @Test
    void aChangedPurposeOrDescriptionIsAnnouncedAndShownInTheFiles() throws IOException {
        council.itBecomes("2027-03-04");
        council.minutesPass(61);
        chooses("Klimat och energi")
                .presses("Ändra ärendet")
                .fillsIn(Map.of("description", "Underlaget finns i kanalen", "purpose", "beslut"));
        council.minutesPass(1);
        assertThat(council.posts()).hasSize(2);
        assertThat(council.lastPost())
                .contains("Ändrat sedan förra utskicket:\n• Nytt syfte: Klimat och energi, beslut\n"
                        + "• Ny beskrivning: Klimat och energi");
        assertThat(text(council.posts().get(1))).contains("Underlaget finns i kanalen");
        council.minutesPass(5);
        assertThat(council.posts()).hasSize(2);
    }

    @Test
    void aMoveOfTheMeetingIsAnnouncedOnlyOnceAndNotByTheAgendaToo() throws IOException {
        council.itBecomes("2027-03-04");
        council.minutesPass(61);
        coordinator.runs("agenda add", Map.of("title", "Vindkraft"));
        council.minutesPass(61);
        assertThat(council.posts()).hasSize(2);
        work.get(Meetings.class)
                .save(spring.movedTo(
                        spring.startsAt().plus(Duration.ofHours(1)),
                        spring.endsAt().plus(Duration.ofHours(1)),
                        work.clock().instant()));
        council.minutesPass(1);
        assertThat(council.posts()).hasSize(2);
        assertThat(council.lastPost()).contains("18 mars 2027 10:00");
        assertThat(text(council.posts().get(1))).contains("kl. 10.00–13.00");
        int edits = council.posts().get(1).edits();
        council.minutesPass(5);
        assertThat(council.posts().get(1).edits()).isEqualTo(edits);
    }

    @Test
    @AlsoOnPostgres
    void aChangeThatIsUndoneIsNotAnnounced() {
        council.itBecomes("2027-03-04");
        council.minutesPass(61);
        chooses("Mötet öppnas").presses("↓ Senare");
        chooses("Mötet öppnas").presses("↑ Tidigare");
        council.minutesPass(1);
        assertThat(council.posts()).hasSize(1);
    }

    @Test
    void changesOfAnAgendaAreAnnouncedByARetryIfSendingFailsOrDiscordsResponseIsLost() {
        council.itBecomes("2027-03-04");
        council.minutesPass(61);
        coordinator.runs("agenda add", Map.of("title", "Vindkraft"));
        work.chat().failNext(ChatFailure.Kind.LATER);
        work.chat().loseNextAnswer();
        council.minutesPass(1);
        council.minutesPass(10);
        council.minutesPass(10);
        assertThat(council.posts()).hasSize(2);
        assertThat(council.lastPost()).contains("• Nytt ärende: Vindkraft");
    }

    private BotReply chooses(String title) {
        var shown = coordinator.runs("agenda show");
        var item = work.get(AgendaItems.class).findAllByMeetingIdOrderByPositionAscIdAsc(spring.id()).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
        return shown.chooses(item.id());
    }
}
