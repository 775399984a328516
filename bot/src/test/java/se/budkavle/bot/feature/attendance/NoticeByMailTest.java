package se.budkavle.bot.feature.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.delivery.EmailFailure;
import se.budkavle.bot.testing.AlsoOnPostgres;
import se.budkavle.bot.testing.ConcurrentActions;
import se.budkavle.bot.testing.KnownAddress;
import se.budkavle.bot.testing.MailReader;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.view.meeting.MeetingAnswerLinks;
import se.budkavle.bot.web.OpenPage;
import se.budkavle.bot.web.RunningWeb;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendance.Answer;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

/**
 * Tests a member who never opens Discord. The member gets meeting notices and reminders by email, and answers through
 * the links in these emails.
 */
class NoticeByMailTest {

    /**
     * The start of the meeting: Thursday 17 December, 09:00 in Stockholm. The meeting notice is due on Thursday 3
     * December, and the reminders on 10 and 16 December.
     */
    private static final Instant STARTS = Instant.parse("2026-12-17T08:00:00Z");

    private static final Instant NOTICE_DUE = Instant.parse("2026-12-03T08:00:00Z");
    private static final Instant REMINDER_DUE = Instant.parse("2026-12-10T08:00:00Z");
    private static final String TIMRA = "Ledamot Timrå, majoritet";

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser timra = work.as(TIMRA);
    private final RunningWeb web = RunningWeb.of(work);
    private MailReader reader;
    private MailReader substitute;
    private Meeting meeting;

    @BeforeEach
    void callSomeoneWhoReadsMailOnly() {
        meeting = planned("hallbarhetsradet", STARTS);
        appointed("Ersättare ett", "9101", Role.SUBSTITUTE);
        appointed("Ersättare två", "9102", Role.SUBSTITUTE);
        reader = MailReader.of(work, TIMRA, "timra@example.org");
        substitute = MailReader.of(work, "Ersättare ett", "ett@example.org");
        at(NOTICE_DUE);
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    @AlsoOnPostgres
    void aPersonWhoChoseEmailGetsTheNoticeOnceWithTheirName() {
        assertThat(work.mail().letters()).hasSize(1);
        var letter = reader.last();
        assertThat(letter.subject()).isEqualTo("Kallelse: Hållbarhetsrådet, 17 december 2026");
        assertThat(letter.toName()).isEqualTo(TIMRA);
        assertThat(letter.fromName()).isEqualTo("Hållbarhetsrådet");
        assertThat(letter.text())
                .startsWith("Kallelse: Hållbarhetsrådet, 17 december 2026\n====")
                .containsSubsequence(
                        "torsdag 17 december 2026 09:00–12:00",
                        "Residenset, Härnösand",
                        "Jag kommer:\nhttps://calendar.example/meeting/answer/",
                        "Jag kommer inte:\nhttps://",
                        "Länkarna gäller bara dig, " + TIMRA,
                        "/mina");
        assertThat(letter.html())
                .startsWith("<h1>Kallelse: Hållbarhetsrådet, 17 december 2026</h1>")
                .contains("Residenset, Härnösand");
        assertThat(MailReader.links(letter)).containsOnlyKeys("Jag kommer", "Jag kommer inte", "Ersättare");
        at(NOTICE_DUE.plus(Duration.ofHours(2)));
        work.restart();
        at(NOTICE_DUE.plus(Duration.ofHours(4)));
        assertThat(work.mail().letters()).hasSize(1);
    }

    @Test
    void anAnswerByEmailIsStoredAndCountedLikeAnAnswerInTheChat() {
        var page = open("Jag kommer");
        assertThat(page.says())
                .contains(
                        "Kallelse: Hållbarhetsrådet, 17 december 2026",
                        "torsdag 17 december 2026 09:00–12:00",
                        "Du har inte svarat ännu",
                        "Sidan gäller " + TIMRA);
        assertThat(page.chosen("answer")).isEqualTo("YES");
        assertThat(answer()).isNull();
        var before = work.says(notice());
        assertThat(page.sends(Map.of()).says()).contains("✓ Svaret är sparat", "Ditt svar nu: Kommer.");
        assertThat(answer()).isEqualTo(Answer.YES);
        settle();
        assertThat(notice().edits()).isEqualTo(1);
        assertThat(work.says(notice())).isNotEqualTo(before).contains("1 av 6 platser");
        assertThat(work.get(AuditLog.class).newest(null, null, null, 10)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("meeting.answer");
            assertThat(entry.actorId()).isEqualTo(reader.id());
            assertThat(entry.detail()).isEqualTo("YES on a page");
        });
    }

    @Test
    void theUnsubscribeLinkInAnEmailTakesEffectOnlyWhenItsButtonIsPressed() {
        var letter = reader.last();
        assertThat(letter.text()).endsWith("Sluta få dessa mejl:\n" + letter.unsubscribe() + "\n");
        assertThat(letter.html()).contains("<a href=\"" + letter.unsubscribe() + "\">Sluta få dessa mejl</a>");
        var end = letter.unsubscribe().getPath();
        var before = work.rows();
        assertThat(RunningWeb.text(web.get(end))).contains("Sluta få dessa mejl?", "Sidan gäller " + TIMRA);
        assertThat(web.send("HEAD", end, null).statusCode()).isEqualTo(200);
        assertThat(work.rows()).as("opening it changes nothing").isEqualTo(before);
        assertThat(web.post(end, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
        assertThat(RunningWeb.text(web.post(end, ""))).as("twice").contains("Mejlen har slutat", "/mina");
        assertThat(timra.runs("mine").presses("Få det också med mejl").says()).contains("timra@example.org");
        assertThat(RunningWeb.text(web.get(end)))
                .as("the old letter's link works once more")
                .contains("Sluta få dessa mejl?");
        assertThat(web.get(end.substring(0, end.length() - 1)).statusCode())
                .as("guessed")
                .isEqualTo(404);
    }

    @Test
    void aMailScannerThatOpensEveryLinkChangesNothing() {
        timra.presses(notice(), "Kommer inte");
        settle();
        var links = new ArrayList<String>();
        work.mail()
                .letters()
                .forEach(letter -> links.addAll(MailReader.links(letter).values()));
        assertThat(links).hasSize(5);
        var before = work.rows();
        var said = work.get(Attendances.class).findAllByMeetingIdOrderById(meeting.id());
        for (var link : links) {
            assertThat(web.get(link).statusCode()).isEqualTo(200);
            assertThat(web.send("HEAD", link, null).statusCode()).isEqualTo(200);
        }
        assertThat(work.rows()).isEqualTo(before);
        assertThat(work.get(Attendances.class).findAllByMeetingIdOrderById(meeting.id()))
                .isEqualTo(said);
    }

    @Test
    void anAbsentMembersSubstituteIsAskedByEmailAndLaterToldThatTheMemberComes() {
        assertThat(open("Jag kommer inte").sends(Map.of()).says())
                .contains("Ditt svar nu: Kommer inte", "Ersättare ett får frågan");
        settle();
        var letter = substitute.last();
        assertThat(letter.subject()).startsWith("Kan du komma i stället? Hållbarhetsrådet");
        assertThat(letter.text()).containsSubsequence("torsdag 17 december", TIMRA + " kan inte komma", "Svara senast");
        var asked = OpenPage.of(web, MailReader.links(letter).get("Jag kommer"));
        assertThat(asked.says()).contains("Sidan gäller Ersättare ett", TIMRA + " kan inte komma");
        assertThat(asked.chosen("answer")).isEqualTo("yes");
        assertThat(asked.sends(Map.of()).says()).contains("Du kommer i stället för " + TIMRA);
        assertThat(asked.sends(Map.of()).says()).as("sent twice").contains("Du kommer i stället för " + TIMRA);
        assertThat(comesFor()).isEqualTo(substitute.id());
        assertThat(OpenPage.of(web, MailReader.links(letter).get("Jag kan inte"))
                        .says())
                .contains("Länken gäller inte längre");
        assertThat(open("Jag kommer").says()).contains("Ersättare ett kommer i ditt ställe");
        open("Jag kommer").sends(Map.of());
        settle();
        assertThat(substitute.last().subject()).startsWith("Du behövs inte: Hållbarhetsrådet");
        assertThat(MailReader.links(substitute.last())).isEmpty();
    }

    @Test
    void ifASubstituteDeclinesByEmailTheNextSubstituteIsAsked() {
        open("Jag kommer inte").sends(Map.of());
        settle();
        var asked = OpenPage.of(web, MailReader.links(substitute.last()).get("Jag kan inte"));
        assertThat(asked.sends(Map.of()).says()).contains("Nästa ersättare frågas");
        settle();
        assertThat(posts()).anyMatch(post -> post.post().mentions().contains("9102"));
        assertThat(asked.sends(Map.of("answer", "yes")).says()).as("too late").contains("inte längre öppen");
    }

    @Test
    void thePageOfASubstituteWhoseRoleHasEndedOffersNoMoreAnswers() {
        open("Jag kommer inte").sends(Map.of());
        settle();
        var asked = OpenPage.of(web, MailReader.links(substitute.last()).get("Jag kommer"));
        assertThat(asked.sends(Map.of()).says()).contains("Du kommer i stället för", "Residenset");
        coordinator.runs(
                "network release",
                Map.of(
                        "network",
                        "hallbarhetsradet",
                        "account",
                        work.as("Ersättare ett").account(),
                        "role",
                        "SUBSTITUTE"));
        assertThat(asked.sends(Map.of()).says())
                .contains("Länken gäller inte längre")
                .doesNotContain("Residenset", TIMRA);
    }

    @Test
    @AlsoOnPostgres
    void anAbsentMemberCanNameASubstituteByEmail() {
        var page = open("Ersättare");
        assertThat(page.chosen("answer")).as("two can be named").isNull();
        assertThat(page.says()).contains("Ersättare ett i mitt ställe", "Ersättare två i mitt ställe");
        var named = "SUBSTITUTE:" + id("Ersättare två");
        assertThat(page.sends(Map.of()).says()).contains("Välj ett svar");
        assertThat(answer()).isNull();
        var stored = page.sends(Map.of("answer", named));
        assertThat(stored.says()).contains("Ersättare två får frågan");
        assertThat(page.sends(Map.of("answer", named)).says()).as("sent twice").contains("✓ Svaret är sparat");
        settle();
        assertThat(posts().stream().filter(post -> post.post().mentions().contains("9102")))
                .hasSize(1);
    }

    @Test
    void aRefusedFormIsShownAgainWithTheChosenAnswer() {
        work.as("Ersättare två").runs("absence set", Map.of("from", "idag", "until", "+3"));
        var named = "SUBSTITUTE:" + id("Ersättare två");
        var refused = open("Ersättare").sends(Map.of("answer", named));
        assertThat(refused.says()).contains("Ersättare två är borta", "Du har inte svarat ännu");
        assertThat(refused.chosen("answer")).isEqualTo(named);
        assertThat(answer()).isNull();
        assertThat(refused.sends(Map.of("answer", "MAYBE")).says()).contains("Ditt svar nu: Kanske");
    }

    @Test
    @AlsoOnPostgres
    void anAnswerGivenInTheChatMeanwhileIsShownBeforeTheEmailsAnswerIsStored() {
        var page = open("Jag kommer");
        timra.presses(notice(), "Kommer inte");
        var shown = page.sends(Map.of());
        assertThat(shown.says())
                .contains(
                        "Något har ändrats sedan sidan visades",
                        "Ditt svar nu: Kommer inte",
                        "Ersättare ett får frågan");
        assertThat(answer()).isEqualTo(Answer.NO);
        assertThat(shown.chosen("answer")).isEqualTo("YES");
        assertThat(shown.sends(Map.of()).says()).contains("Ditt svar nu: Kommer.");
        assertThat(answer()).isEqualTo(Answer.YES);
    }

    @Test
    void aNewMeetingTimeIsShownBeforeTheEmailsAnswerIsStored() {
        var page = open("Jag kommer");
        coordinator
                .runs("meeting move", Map.of("meeting", meeting.id(), "when", "2026-12-18 13-15"))
                .presses("Flytta mötet");
        assertThat(page.sends(Map.of()).says()).contains("Något har ändrats", "fredag 18 december 2026 13:00–15:00");
        assertThat(answer()).isNull();
        work.clock().forward(Duration.ofMinutes(10));
        settle();
        var told = reader.last();
        assertThat(told.subject()).isEqualTo("Flyttat: Hållbarhetsrådet, nu 18 december 2026");
        assertThat(told.text())
                .containsSubsequence("fredag 18 december 2026 13:00–15:00", "Skulle ha varit 17 december 2026 09:00");
        assertThat(open("Jag kommer inte").sends(Map.of()).says()).contains("Ditt svar nu: Kommer inte");
        assertThat(OpenPage.of(web, MailReader.links(told).get("Jag kommer"))
                        .sends(Map.of())
                        .says())
                .contains("Ditt svar nu: Kommer.");
    }

    @Test
    @AlsoOnPostgres
    void submittingTheSameAnswerPageTwiceStoresTheAnswerOnce() {
        var page = open("Jag kommer inte");
        page.sends(Map.of());
        long answers = work.rows().get("audit_entry");
        assertThat(page.sends(Map.of()).says()).contains("✓ Svaret är sparat", "Ersättare ett får frågan");
        assertThat(work.rows().get("audit_entry")).isEqualTo(answers);
    }

    @Test
    @AlsoOnPostgres
    void ofTwoSimultaneousAnswersFromOnePersonOneIsStoredAndTheOtherPageReportsAChange() throws Exception {
        var one = open("Jag kommer");
        var other = open("Jag kommer inte");
        var said = ConcurrentActions.read(List.of(
                () -> one.sends(Map.of()).says(), () -> other.sends(Map.of()).says()));
        assertThat(said).filteredOn(says -> says.contains("✓ Svaret är sparat")).hasSize(1);
        assertThat(said)
                .filteredOn(says -> says.contains("Något har ändrats sedan sidan visades"))
                .hasSize(1);
        assertThat(answer()).isIn(Answer.YES, Answer.NO);
    }

    @Test
    void theAnswerLinkOfACancelledMeetingSaysThatTheMeetingIsCancelled() {
        var page = open("Jag kommer");
        coordinator
                .runs("meeting cancel", Map.of("meeting", meeting.id(), "reason", "Snö"))
                .confirms();
        assertThat(page.sends(Map.of()).says()).contains("Länken gäller inte längre", "ställdes in");
        assertThat(open("Jag kommer").says()).contains("Länken gäller inte längre", "ställdes in");
        settle();
        assertThat(reader.last().subject()).isEqualTo("Inställt: Hållbarhetsrådet, 17 december 2026");
        assertThat(reader.last().text()).contains("Snö");
        assertThat(MailReader.links(reader.last())).isEmpty();
        assertThat(answer()).isNull();
    }

    @Test
    void anAnswerLinkExpiresWhenTheMeetingBegins() {
        var page = open("Jag kommer");
        work.clock().set(STARTS);
        assertThat(page.sends(Map.of()).says()).contains("Länken gäller inte längre", "började");
        assertThat(answer()).isNull();
    }

    @Test
    void anAnswerLinkExpiresWhenTheReaderUnsubscribesOrChangesTheAddress() {
        var page = open("Jag kommer");
        reader.movesTo("annan@example.org");
        assertThat(page.sends(Map.of()).says())
                .contains("Länken gäller inte längre")
                .doesNotContain("Hållbarhetsrådet", TIMRA);
        reader.movesTo("timra@example.org");
        assertThat(open("Jag kommer").says()).contains("Sidan gäller");
        reader.endsLetters();
        assertThat(open("Jag kommer").says())
                .contains("Länken gäller inte längre")
                .doesNotContain("Hållbarhetsrådet", TIMRA);
        assertThat(answer()).isNull();
    }

    @Test
    @AlsoOnPostgres
    void anAnswerLinkExpiresWhenTheReadersRoleEnds() {
        var page = open("Jag kommer");
        work.get(JdbcTemplate.class)
                .update(
                        "update membership set until = '2026-12-03' where person_id = ? and network_id = 'hallbarhetsradet'",
                        reader.id());
        assertThat(open("Jag kommer").says()).contains("Länken gäller inte längre", "inte kallad");
        assertThat(page.sends(Map.of()).says()).contains("Länken gäller inte längre");
        assertThat(answer()).isNull();
    }

    @Test
    void anAnswerPageCannotBeOpenedWithATokenOfAnotherKindOrAShortenedToken() {
        var link = MailReader.links(reader.last()).get("Jag kommer").split("\\?")[0];
        var token = link.substring(MeetingAnswerLinks.NOTICE.length());
        assertThat(web.get(MeetingAnswerLinks.CALL + token).statusCode()).isEqualTo(404);
        assertThat(web.get(MeetingAnswerLinks.NOTICE + token.substring(1)).statusCode())
                .isEqualTo(404);
        assertThat(web.post(MeetingAnswerLinks.CALL + token, "answer=yes").statusCode())
                .isEqualTo(404);
    }

    @Test
    @AlsoOnPostgres
    void theRemindersOfOneDayAreOneEmailAboutAllUnansweredMeetings() {
        planned("hallbar-energi", STARTS.plus(Duration.ofHours(4)));
        at(REMINDER_DUE.minus(Duration.ofDays(1)));
        int before = reader.letters().size();
        at(REMINDER_DUE);
        settle();
        assertThat(reader.letters()).hasSize(before + 1);
        assertThat(reader.last().subject()).startsWith("Påminnelse: kommer du? Hållbarhetsrådet");
        assertThat(reader.last().text()).contains("Nätverket för hållbar energi", "17 december 2026 13:00");
        assertThat(reader.last().html().split("Jag kommer</a>", -1))
                .as("links for both")
                .hasSize(3);
    }

    @Test
    void aSharedReminderEmailNamesOnlyMeetingsOfTheReadersOwnNetworks() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById("socialchefer").orElseThrow().closed(true));
        work.as("Socialchef Timrå")
                .runs("absence set", Map.of("from", "idag", "until", "+30", "stand-in", timra.account()));
        work.get(JdbcTemplate.class)
                .update("update meeting set starts_at = starts_at + 3600000 where id = ?", meeting.id());
        planned("socialchefer", STARTS);
        settle();
        int before = reader.letters().size();
        at(REMINDER_DUE);
        settle();
        assertThat(reader.letters()).hasSize(before + 1);
        assertThat(reader.last().subject()).startsWith("Påminnelse: kommer du? Hållbarhetsrådet");
        assertThat(reader.last().fromName()).isEqualTo("Hållbarhetsrådet");
        assertThat(reader.last().text()).doesNotContain("Socialchef");
    }

    @Test
    void aPersonWhoHasAnsweredGetsNoReminder() {
        open("Jag kommer").sends(Map.of());
        int before = work.mail().letters().size();
        at(REMINDER_DUE);
        settle();
        assertThat(work.mail().letters()).hasSize(before);
    }

    @Test
    void aReminderThatWaitsForTheMailServerIsSkippedIfThePersonAnswersMeanwhile() {
        work.mail().failFor("timra@example.org", EmailFailure.Kind.LATER);
        at(REMINDER_DUE);
        assertThat(posts())
                .as("the chat does not wait")
                .anyMatch(post -> work.says(post).contains("Påminnelse"));
        timra.presses(notice(), "Kommer");
        work.mail().takeFor("timra@example.org");
        int before = reader.letters().size();
        at(REMINDER_DUE.plus(Duration.ofHours(1)));
        settle();
        assertThat(reader.letters()).hasSize(before);
        assertThat(reminder().state()).isEqualTo(Delivery.State.SKIPPED);
    }

    @Test
    void privateMessagesDoNotWaitForAnUnavailableMailServer() {
        work.mail().failFor("timra@example.org", EmailFailure.Kind.LATER);
        at(REMINDER_DUE);
        var deliveries = work.get(Deliveries.class);
        var privately = deliveries.save(
                Delivery.of("private", "nobody", "any", Addressee.person(reader.id()), REMINDER_DUE, REMINDER_DUE));
        settle();
        assertThat(deliveries.findById(privately.id()).orElseThrow().reason())
                .as("its turn has come")
                .isEqualTo("delivery.no-composer");
    }

    @Test
    void emailsDoNotWaitForAnUnavailableChatOrADeletedChannel() {
        var soon = planned("hallbar-energi", STARTS.plus(Duration.ofDays(1)));
        work.chat().delete(SmallAssociation.ENERGY_ROOM);
        at(NOTICE_DUE.plus(Duration.ofDays(1)));
        assertThat(reader.last().subject()).startsWith("Kallelse: Nätverket för hållbar energi");
        coordinator.runs("meeting place", Map.of("meeting", meeting.id(), "place", "Stadshuset"));
        work.clock().forward(Duration.ofMinutes(1));
        settle();
        work.chat().failNext(ChatFailure.Kind.LATER);
        work.clock().forward(Duration.ofMinutes(10));
        settle();
        assertThat(reader.last().subject()).isEqualTo("Ny plats: Hållbarhetsrådet, 17 december 2026");
        assertThat(soon).isNotNull();
    }

    @Test
    void theStandInOfAnAbsentReaderGetsAnEmailWithoutLinks() {
        var guest = MailReader.of(work, "Inbjuden Länsstyrelsen", "lst@example.org");
        timra.runs(
                "absence set",
                Map.of(
                        "from",
                        "idag",
                        "until",
                        "+30",
                        "stand-in",
                        work.as("Inbjuden Länsstyrelsen").account()));
        int before = reader.letters().size();
        coordinator.runs("meeting place", Map.of("meeting", meeting.id(), "place", "Stadshuset"));
        work.clock().forward(Duration.ofMinutes(10));
        settle();
        assertThat(reader.letters()).hasSize(before);
        assertThat(guest.last().subject()).isEqualTo("Ny plats: Hållbarhetsrådet, 17 december 2026");
    }

    @Test
    void aStandInFromOutsideAClosedNetworkGetsOnlyTheReason() {
        var outsider = MailReader.of(work, "Någon utan uppdrag", "utan@example.org");
        timra.runs(
                "absence set",
                Map.of(
                        "from",
                        "idag",
                        "until",
                        "+30",
                        "stand-in",
                        work.as("Någon utan uppdrag").account()));
        coordinator.runs("meeting place", Map.of("meeting", meeting.id(), "place", "Stadshuset"));
        work.clock().forward(Duration.ofMinutes(10));
        settle();
        assertThat(outsider.last().text()).contains("Stadshuset", TIMRA + " är borta");
        assertThat(MailReader.links(outsider.last())).isEmpty();
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().closed(true));
        int before = outsider.letters().size();
        coordinator.runs("meeting place", Map.of("meeting", meeting.id(), "place", "Parken"));
        work.clock().forward(Duration.ofMinutes(10));
        settle();
        assertThat(outsider.letters()).hasSize(before);
        assertThat(work.mail().letters()).noneMatch(letter -> letter.text().contains("Parken"));
    }

    @Test
    void withoutWebPagesAnEmailHasNoLinks() {
        work.get(KnownAddress.class).open(false);
        coordinator.runs("meeting place", Map.of("meeting", meeting.id(), "place", "Stadshuset"));
        work.clock().forward(Duration.ofMinutes(10));
        settle();
        assertThat(reader.last().text()).contains("Stadshuset").doesNotContain("Länkarna", "http");
    }

    @Test
    void withoutAMailServerNoEmailIsQueued() {
        work.mail().isSet(false);
        coordinator.runs("meeting place", Map.of("meeting", meeting.id(), "place", "Stadshuset"));
        settle();
        work.mail().isSet(true);
        settle();
        assertThat(reader.letters()).hasSize(1);
    }

    @Test
    @AlsoOnPostgres
    void textThatPeopleTypedIsShownUnchangedInEmails() {
        coordinator
                .runs("meeting cancel", Map.of("meeting", meeting.id(), "reason", "<script>alert(1)</script> & snö"))
                .confirms();
        settle();
        assertThat(reader.last().html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; snö")
                .doesNotContain("<script");
        assertThat(reader.last().text()).contains("<script>alert(1)</script> & snö");
    }

    private OpenPage open(String words) {
        return OpenPage.of(web, MailReader.links(reader.letters().get(0)).get(words));
    }

    private Answer answer() {
        return work.get(Attendances.class)
                .findByMeetingIdAndPersonId(meeting.id(), reader.id())
                .map(Attendance::answer)
                .orElse(null);
    }

    private String comesFor() {
        return work.get(Attendances.class)
                .findByMeetingIdAndPersonId(meeting.id(), reader.id())
                .map(Attendance::substituteId)
                .orElse(null);
    }

    private Delivery reminder() {
        return work.get(Deliveries.class)
                .findByKey("meeting.remind.letter:2026-12-10:" + reader.id())
                .orElseThrow();
    }

    private Meeting planned(String network, Instant starts) {
        return work.get(Meetings.class)
                .save(Meeting.plan(
                        network,
                        work.get(se.budkavle.storage.directory.Networks.class)
                                .findById(network)
                                .orElseThrow()
                                .title(),
                        starts,
                        starts.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Residenset, Härnösand", null),
                        id("Samordnare miljö"),
                        MovableClock.START));
    }

    private void appointed(String name, String account, Role role) {
        var person = work.get(People.class).save(Person.of(name, "timra", account, MovableClock.START));
        work.get(Memberships.class)
                .save(Membership.appointed(
                        "hallbarhetsradet",
                        person,
                        "timra",
                        role,
                        PoliticalSide.MAJORITY,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        MovableClock.START));
    }

    private void at(Instant moment) {
        work.clock().set(moment);
        for (int look = 0; look < 4; look++) {
            work.tick();
        }
    }

    /**
     * Runs all routines (background jobs) three times. This edits posted messages and sends the emails that the edits
     * cause.
     */
    private void settle() {
        for (int look = 0; look < 3; look++) {
            work.tick();
        }
    }

    private List<Posted> posts() {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM);
    }

    private Posted notice() {
        return posts().get(0);
    }

    private String id(String name) {
        return work.get(People.class).findAllByOrderByName().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
