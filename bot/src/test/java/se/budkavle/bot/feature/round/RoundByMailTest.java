package se.budkavle.bot.feature.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.ConcurrentActions;
import se.budkavle.bot.testing.MailReader;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.OpenPage;
import se.budkavle.bot.web.RunningWeb;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;

/**
 * Tests a respondent who never opens Discord. A status round sends this person one email for all networks, with a link
 * to one web page on which to answer.
 */
class RoundByMailTest {

    private static final String TIMRA = "Ledamot Timrå, majoritet";
    private static final String ADDRESS = "timra@example.org";

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COMMON_ROOM);
    private final RunningWeb web = RunningWeb.of(work);
    private MailReader reader;

    @BeforeEach
    void openARound() {
        SmallPlan.settle(work);
        reader = MailReader.of(work, TIMRA, ADDRESS);
        open("T3 2026");
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void aPersonWhoChoseEmailGetsOneEmailAboutAllNetworks() {
        assertThat(work.mail().letters()).hasSize(1);
        var letter = reader.last();
        assertThat(letter.subject()).isEqualTo("Statusrunda T3 2026");
        assertThat(letter.fromName()).isEqualTo("Förbundet");
        assertThat(letter.text())
                .containsSubsequence(
                        "Svara senast 4 december 2026",
                        "2 svar väntas från dig",
                        "M1.1 Klimatplan i varje kommun",
                        "M1.3 Energikartor",
                        "Svara:\nhttps://calendar.example/round/answer/",
                        "bara dig, " + TIMRA);
        assertThat(MailReader.links(letter)).containsOnlyKeys("Svara");
    }

    @Test
    void answersOnTheWebPageAreStoredLikeAnswersInTheChat() {
        var page = page();
        assertThat(page.says())
                .contains(
                        "Statusrunda T3 2026",
                        "M1.1 Klimatplan i varje kommun",
                        "M1.3 Energikartor",
                        "● enligt plan",
                        "▲ risk för avvikelse",
                        "Sidan gäller " + TIMRA);
        assertThat(page.chosen("state." + m1())).isNull();
        assertThat(page.offered("state." + m1())).doesNotContain("UNCHANGED");
        var stored = page.sends(Map.of(
                "state." + m1(),
                "ON_TRACK",
                "comment." + m1(),
                "Antas i <mars> & april",
                "state." + m3(),
                "AT_RISK",
                "cause." + m3(),
                "Sjukdom",
                "measure." + m3(),
                "Ny konsult"));
        assertThat(stored.says())
                .contains(
                        "✓ 2 svar är sparade",
                        "Alla dina frågor är besvarade",
                        "Antas i <mars> & april",
                        "Åtgärd: Ny konsult");
        assertThat(last(m1()).comment()).isEqualTo("Antas i <mars> & april");
        assertThat(last(m3()).state()).isEqualTo(ActivityState.AT_RISK);
        assertThat(last(m3()).answeredBy()).isEqualTo(reader.id());
        assertThat(last(m3()).onBehalf()).isFalse();
        settle();
        assertThat(work.says(work.chat().postsIn(SmallAssociation.ENERGY_ROOM).get(0)))
                .contains("1 av 2 svar har kommit in");
        assertThat(work.get(AuditLog.class).newest("round.answer", null, null, 9))
                .extracting(AuditEntry::detail)
                .allMatch(detail -> detail.endsWith("r1 on a page"))
                .hasSize(2);
    }

    @Test
    void aMailScannerThatOpensTheLinkChangesNothing() {
        var before = work.rows();
        var link = MailReader.links(reader.last()).get("Svara");
        assertThat(web.get(link).statusCode()).isEqualTo(200);
        assertThat(web.send("HEAD", link, null).statusCode()).isEqualTo(200);
        assertThat(work.rows()).isEqualTo(before);
        assertThat(question(m1()).isAnswered()).isFalse();
    }

    @Test
    void aRefusedAnswerIsShownAgainAndTheOtherAnswersAreStored() {
        var refused = page().sends(
                        Map.of("state." + m1(), "DONE", "state." + m3(), "OFF_TRACK", "cause." + m3(), "Snö & is"));
        assertThat(refused.says()).contains("Ett svar är sparat, ett behöver ändras", "både orsak och åtgärd");
        assertThat(question(m1()).state()).isEqualTo(ActivityState.DONE);
        assertThat(question(m3()).isAnswered()).isFalse();
        assertThat(refused.chosen("state." + m3())).isEqualTo("OFF_TRACK");
        assertThat(refused.field("cause." + m3())).isEqualTo("Snö &amp; is");
        assertThat(refused.html()).contains("<details open>");
        assertThat(refused.sends(Map.of("cause." + m3(), "Snö & is", "measure." + m3(), "Plogas"))
                        .says())
                .contains("✓ Ett svar är sparat");
        assertThat(last(m3()).cause()).isEqualTo("Snö & is");
    }

    @Test
    void anAnswerWithATextButWithoutAStateIsRefusedAndItsTextShownAgain() {
        var page = page();
        assertThat(page.sends(Map.of()).says()).contains("Inget är ifyllt");
        var refused = page.sends(Map.of("comment." + m1(), "Det går bra"));
        assertThat(refused.says()).contains("Inget svar är sparat, ett behöver ändras", "Välj ett läge också");
        assertThat(refused.field("comment." + m1())).isEqualTo("Det går bra");
        assertThat(refused.sends(Map.of("comment." + m1(), "x".repeat(1001), "state." + m1(), "DONE"))
                        .says())
                .contains("längre än 1 000 tecken");
        assertThat(page.sends(Map.of("state." + m1(), "PURPLE")).status()).isEqualTo(200);
        assertThat(question(m1()).isAnswered()).isFalse();
    }

    @Test
    void theReasonForARefusedAnswerIsShownAtItsField() {
        var page = page();
        var html = page.sends(Map.of(
                        "state." + m1(), "AT_RISK", "cause." + m1(), "Sjukdom", "comment." + m3(), "Det går bra"))
                .html();
        assertThat(element(html, "id=\"measure." + m1()))
                .contains("aria-invalid=\"true\"", "aria-describedby=\"wrong." + m1() + "\"");
        assertThat(element(html, "id=\"cause." + m1())).doesNotContain("aria-");
        assertThat(html).containsSubsequence("id=\"cause." + m1(), "id=\"wrong." + m1() + "\"", "id=\"measure." + m1());
        assertThat(html).contains("id=\"wrong." + m1() + "\"", "id=\"wrong." + m3() + "\"");
        assertThat(element(html, "aria-labelledby=\"asks." + m3()))
                .contains("aria-invalid=\"true\"", "aria-describedby=\"wrong." + m3() + "\"");
        assertThat(element(html, "aria-labelledby=\"asks." + m1())).doesNotContain("aria-invalid");
        var long1 = page.sends(Map.of("state." + m1(), "DONE", "help." + m1(), "x".repeat(1001)))
                .html();
        assertThat(element(long1, "id=\"help." + m1())).contains("aria-invalid=\"true\"");
        assertThat(element(long1, "id=\"comment." + m1())).doesNotContain("aria-");
    }

    /** Returns the start tag of the HTML element that contains this attribute, without the closing bracket. */
    private static String element(String html, String attribute) {
        int at = html.indexOf(attribute);
        assertThat(at).as(attribute).isPositive();
        return html.substring(html.lastIndexOf('<', at), html.indexOf('>', at));
    }

    @Test
    void submittingThePageTwiceStoresTheAnswersOnce() {
        var page = page();
        var filled = Map.of("state." + m1(), "AT_RISK", "cause." + m1(), "a", "measure." + m1(), "b");
        page.sends(filled);
        assertThat(page.sends(filled).says()).contains("✓ Ett svar är sparat").doesNotContain("behöver ändras");
        assertThat(question(m1()).revisions()).isEqualTo(1);
    }

    @Test
    void anAnswerInTheChatAfterThePageWasOpenedIsShownBeforeThePagesAnswerReplacesIt() {
        var page = page();
        begin(work.as("Ledamot Timrå, opposition")).presses("☑️ klar");
        var shown = page.sends(Map.of("state." + m1(), "NOT_STARTED"));
        assertThat(shown.says()).contains("besvarats sedan sidan visades", "Ledamot Timrå, opposition");
        assertThat(question(m1()).state()).isEqualTo(ActivityState.DONE);
        assertThat(shown.chosen("state." + m1())).isEqualTo("NOT_STARTED");
        shown.sends(Map.of());
        assertThat(question(m1()).state()).isEqualTo(ActivityState.NOT_STARTED);
    }

    @Test
    void ofTwoSimultaneousAnswersForAnOrganisationOneIsStoredAndShownToTheOtherPerson() throws Exception {
        var other = MailReader.of(work, "Ledamot Timrå, opposition", "opp@example.org");
        coordinator.runs("round remind");
        settle();
        var mine = page();
        var theirs = OpenPage.of(web, MailReader.links(other.last()).get("Svara"));
        var said = ConcurrentActions.read(List.of(
                () -> mine.sends(Map.of("state." + m1(), "DONE")).says(),
                () -> theirs.sends(Map.of("state." + m1(), "CANCELLED")).says()));
        assertThat(said)
                .filteredOn(says -> says.contains("✓ Ett svar är sparat"))
                .hasSize(1);
        assertThat(said)
                .filteredOn(says -> says.contains("besvarats sedan sidan visades"))
                .hasSize(1);
        assertThat(question(m1()).revisions()).isEqualTo(1);
    }

    @Test
    void theChoiceUnchangedIsAcceptedTwiceInARowBeforeACommentIsRequired() {
        page().sends(Map.of("state." + m1(), "ON_TRACK", "comment." + m1(), "Först"));
        for (var period : List.of("T1 2027", "T2 2027")) {
            closeAndOpen(period);
            assertThat(page().says()).contains("Förra svaret", "Kommentar: Först");
            assertThat(page().sends(Map.of("state." + m1(), "UNCHANGED")).says())
                    .contains("✓ Ett svar är sparat");
        }
        assertThat(last(m1()).unchanged()).isEqualTo(2);
        closeAndOpen("T3 2027");
        var refused = page().sends(Map.of("state." + m1(), "UNCHANGED"));
        assertThat(refused.says()).contains("oförändrat 2 gånger i rad");
        assertThat(refused.sends(Map.of("comment." + m1(), "Fortfarande så")).says())
                .contains("✓ Ett svar är sparat");
        assertThat(last(m1()).comment()).isEqualTo("Fortfarande så");
        assertThat(last(m1()).state()).isEqualTo(ActivityState.ON_TRACK);
    }

    @Test
    void anAnswerCanBeCorrectedOnThePageUntilTheRoundCloses() {
        page().sends(Map.of("state." + m1(), "ON_TRACK"));
        assertThat(page().says()).contains("Redan besvarat", "Svaret nu");
        assertThat(page().chosen("state." + m1()))
                .as("nothing is sent again unasked")
                .isNull();
        page().sends(Map.of("state." + m1(), "DONE"));
        assertThat(question(m1()).state()).isEqualTo(ActivityState.DONE);
        assertThat(question(m1()).revisions()).isEqualTo(2);
        var page = page();
        coordinator.runs("round close");
        assertThat(page.sends(Map.of("state." + m1(), "CANCELLED")).says())
                .contains("Länken gäller inte längre", "stängde");
        assertThat(page().says()).contains("Länken gäller inte längre", "stängde");
        assertThat(question(m1()).state()).isEqualTo(ActivityState.DONE);
    }

    @Test
    void aReminderEmailListsTheMissingAnswersAndIsNotSentIfNoneIsMissing() {
        page().sends(Map.of("state." + m3(), "ON_TRACK"));
        int before = reader.letters().size();
        at(Instant.parse("2026-11-27T08:00:00Z"));
        settle();
        assertThat(reader.letters()).hasSize(before + 1);
        assertThat(reader.last().subject()).isEqualTo("Påminnelse: statusrunda T3 2026");
        assertThat(reader.last().text())
                .contains("Ett svar väntas från dig", "M1.1")
                .doesNotContain("M1.3");
        assertThat(reader.last().fromName()).isEqualTo("Hållbarhetsrådet");
        page().sends(Map.of("state." + m1(), "ON_TRACK"));
        at(Instant.parse("2026-12-03T08:00:00Z"));
        settle();
        assertThat(reader.letters()).hasSize(before + 1);
    }

    @Test
    void theLinkToTheAnswerPageExpiresWhenTheReadersRolesEndOrTheyStopEmails() {
        var page = page();
        var jdbc = work.get(JdbcTemplate.class);
        jdbc.update(
                "update membership set until = '2026-11-22' where person_id = ? and network_id = 'hallbar-energi'",
                reader.id());
        assertThat(page().says()).contains("M1.1").doesNotContain("M1.3");
        page.sends(Map.of("state." + m3(), "DONE"));
        assertThat(question(m3()).isAnswered()).isFalse();
        jdbc.update("update membership set until = '2026-11-22' where person_id = ?", reader.id());
        assertThat(page().says()).contains("Länken gäller inte längre", "frågar dig inte längre");
        jdbc.update("update membership set until = null where person_id = ?", reader.id());
        reader.endsLetters();
        assertThat(page().says()).contains("Länken gäller inte längre").doesNotContain("M1.1", TIMRA);
    }

    @Test
    void theAnswerPageStoresNoAnswerToAQuestionThatThePersonIsNotAsked() {
        var answers = work.get(RoundAnswerWebPage.class);
        var of = question(m1()).roundId();
        var other = work.get(Questions.class).findAllByRoundIdOrderByPosition(of).stream()
                .filter(one -> "sundsvall".equals(one.organisationId()))
                .findFirst()
                .orElseThrow();
        var fields = Map.of("state." + other.id(), "DONE", "seen." + other.id(), "0");
        answers.stored(of, reader.id(), fields);
        assertThatThrownBy(() -> work.get(WebAnswerRecorder.class)
                        .store(other.id(), reader.id(), FilledInAnswer.of(fields, other.id())))
                .isInstanceOf(Refusal.class)
                .hasMessage("round.page.not-asked");
        assertThat(question(other.id()).isAnswered()).isFalse();
    }

    @Test
    void theEmailToAStandInHasNoLinkAndIsNotSentForClosedNetworks() {
        var outsider = MailReader.of(work, "Någon utan uppdrag", "utan@example.org");
        work.as(TIMRA)
                .runs(
                        "absence set",
                        Map.of(
                                "from",
                                "idag",
                                "until",
                                "+30",
                                "stand-in",
                                work.as("Någon utan uppdrag").account()));
        coordinator.runs("round remind");
        settle();
        assertThat(outsider.letters()).hasSize(1);
        assertThat(outsider.last().text()).contains(TIMRA + " är borta", "M1.");
        assertThat(MailReader.links(outsider.last())).isEmpty();
        assertThat(reader.letters()).hasSize(1);
        var networks = work.get(Networks.class);
        networks.findAllByOrderByTitle().forEach(one -> networks.save(one.closed(true)));
        at(Instant.parse("2026-11-27T08:00:00Z"));
        settle();
        assertThat(outsider.letters()).hasSize(1);
    }

    private OpenPage page() {
        return OpenPage.of(web, MailReader.links(reader.last()).get("Svara"));
    }

    private void open(String period) {
        coordinator.runs("round open", Map.of("period", period, "due", "+11")).confirms();
        settle();
    }

    private void closeAndOpen(String period) {
        coordinator.runs("round close");
        settle();
        open(period);
    }

    private static BotReply begin(TestUser colleague) {
        return colleague.runs("status").presses("Svara");
    }

    private String m1() {
        return questionOf("M1.1");
    }

    private String m3() {
        return questionOf("M1.3");
    }

    /** Returns the id of the question in the newest status round that asks Timrå about the activity with this code. */
    private String questionOf(String code) {
        var activity = work.get(Activities.class).findAllByPlanIdOrderByPosition("2026").stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
        return work.get(JdbcTemplate.class).queryForObject("""
                select q.id from question q join status_round r on r.id = q.round_id where q.activity_id = ? and q.organisation_id = 'timra'
                order by r.id desc limit 1""", String.class, activity);
    }

    private Question question(String id) {
        return work.get(Questions.class).findById(id).orElseThrow();
    }

    private Answer last(String questionId) {
        var question = question(questionId);
        return work.get(AnswerRecorder.class).last(question).orElseThrow();
    }

    private void at(Instant moment) {
        work.clock().set(moment);
        settle();
    }

    private void settle() {
        for (int look = 0; look < 3; look++) {
            work.tick();
        }
    }
}
