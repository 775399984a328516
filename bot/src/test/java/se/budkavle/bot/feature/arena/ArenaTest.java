package se.budkavle.bot.feature.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.AlsoOnPostgres;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.arena.Arena;
import se.budkavle.storage.arena.Arenas;
import se.budkavle.storage.arena.Contributions;
import se.budkavle.storage.arena.Gathering;
import se.budkavle.storage.arena.GatheringReports;
import se.budkavle.storage.arena.Gatherings;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;

class ArenaTest {

    private static final String FORUM = "europaforum";
    private static final String GOER = "Ledamot Timrå, majoritet";
    private static final String GOER_ROOM = RememberingChat.PRIVATE + "9004";
    private static final String COORDINATOR_ROOM = RememberingChat.PRIVATE + "9002";

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser goer = work.as(GOER);
    private final TestUser member = work.as("Ledamot Timrå, opposition");

    @BeforeEach
    void storeTheArena() {
        work.get(Arenas.class)
                .save(Arena.of(FORUM, "Europaforum", "hallbarhetsradet", "2 gånger per år", "Norra Sveriges röst"));
    }

    @Test
    @AlsoOnPostgres
    void pausingOneNetworkDelaysNoReportOfAnotherNetworksArena() {
        work.get(Arenas.class).save(Arena.of("energiforum", "Energiforum", "hallbar-energi", "varje år", "Energi"));
        appoint();
        coordinator.runs("arena appoint", Map.of("arena", "energiforum", "person", GOER));
        enter(goer);
        goer.runs(
                "arena gathering",
                Map.of("arena", "energiforum", "title", "Energidag", "from", LocalDate.parse("2026-12-11")));
        coordinator
                .runs("outbox", Map.of("network", "hallbarhetsradet"))
                .presses("Pausa utskicken")
                .confirms();
        work.runUntil(Instant.parse("2027-01-11T08:00:00Z"));
        assertThat(privately(GOER_ROOM))
                .hasSize(2)
                .allSatisfy(says -> assertThat(says).contains("Energidag").doesNotContain("Vårforum"));
        assertThat(privately(COORDINATOR_ROOM))
                .singleElement(STRING)
                .contains("Energidag")
                .doesNotContain("Vårforum");
    }

    @Test
    void anArenaIsVacantUntilACoordinatorAppointsARepresentative() {
        assertThat(member.runs("arena list").says())
                .contains("Arenor utanför förbundet (1)", "• Europaforum · ⚠️ vakant");
        var refused = member.runs("arena appoint", Map.of("arena", FORUM, "person", GOER));
        assertThat(refused.says()).contains("Samordnare miljö");
        assertThat(appoint().says())
                .contains(
                        "✓ Utsedd: " + GOER + " från 23 november 2026.",
                        "Norra Sveriges röst",
                        "Hemnätverk: Hållbarhetsrådet",
                        "Hur ofta: 2 gånger per år")
                .doesNotContain("Ingen representerar");
        assertThat(member.runs("arena list").says()).contains("• Europaforum · " + GOER);
        appoint();
        assertThat(count("representative")).isEqualTo(1);
        assertThat(coordinator.isSuggested("arena show", "arena", "euro")).containsExactly("Europaforum");
        assertThat(member.runs("arena show", Map.of("arena", "Eurpaforum")).says())
                .contains("Ingen arena heter ”Eurpaforum”.", "Menade du Europaforum?");
    }

    @Test
    @AlsoOnPostgres
    void aRepresentativeSeesTheNextGatheringInThePersonalList() {
        assertThat(goer.runs("mine").says()).doesNotContain("Europaforum");
        appoint("2026-11-01", "2027-06-30");
        assertThat(goer.runs("mine").says()).contains("Du representerar oss i Europaforum.");
        var gatherings = work.get(Gatherings.class);
        var by = work.get(People.class).findByAccountId("9002").orElseThrow().id();
        var now = work.clock().instant();
        gatherings.save(
                Gathering.of(FORUM, new Gathering.Content("Sent", null, LocalDate.of(2027, 9, 1), null), by, now));
        assertThat(goer.runs("mine").says()).doesNotContain("Nästa träff");
        gatherings.save(
                Gathering.of(FORUM, new Gathering.Content("Vår *nu*", null, LocalDate.of(2027, 3, 3), null), by, now));
        gatherings.save(
                Gathering.of(FORUM, new Gathering.Content("Inställd", null, LocalDate.of(2027, 2, 3), null), by, now)
                        .cancelled(now));
        assertThat(goer.runs("mine").says()).contains("Nästa träff: Vår *nu*, 3 mars 2027");
        assertThat(member.runs("mine").says()).doesNotContain("Europaforum");
        var memberships = work.get(Memberships.class);
        var person =
                work.get(People.class).findByAccountId("9004").orElseThrow().id();
        var today = LocalDate.of(2026, 11, 23);
        memberships.activeOf(person, today).forEach(one -> memberships.save(one.released(today)));
        assertThat(goer.runs("mine").says()).doesNotContain("Europaforum");
    }

    @Test
    void onlyAPersonInTheHomeNetworkCanBeAppointedAsRepresentative() {
        assertThat(coordinator
                        .runs("arena appoint", Map.of("arena", FORUM, "person", "Socialchef Timrå"))
                        .says())
                .contains("Socialchef Timrå är inte med i Hållbarhetsrådet.");
        assertThat(appoint("2026-12-01", "2027-06-30").says())
                .contains(GOER + " från 1 december 2026 till 30 juni 2027", "Ingen representerar oss här");
        assertThat(appoint("2026-12-01", "2026-11-30").says()).contains("Slutdatum");
        assertThat(appoint("2026-11-01", "2026-11-22").says()).contains("Slutdatum 22 november 2026 har passerat.");
        assertThat(appoint("2026-11-01", "2026-12-31").says())
                .contains(GOER + " från 1 november 2026 till 31 december 2026");
        assertThat(count("representative")).isEqualTo(1);
    }

    @Test
    @AlsoOnPostgres
    void anAppointmentEndsOnRequestWithTheRoleOrWithErasure() {
        appoint("2026-11-01", "2027-06-30");
        assertThat(release().says())
                .contains("✓ " + GOER + " representerar oss inte längre här.", "Ingen representerar");
        assertThat(release().says()).contains(GOER + " representerar oss inte i arenan.");
        assertThat(work.get(JdbcTemplate.class).queryForObject("select until from representative", String.class))
                .isEqualTo("2026-11-22");
        appoint("2026-11-23", "2027-06-30");
        release();
        assertThat(count("representative")).isEqualTo(1);

        appoint("2026-11-01", "2027-06-30");
        var memberships = work.get(Memberships.class);
        memberships.activeOf(person(GOER), LocalDate.parse("2026-11-23")).stream()
                .filter(one -> "hallbarhetsradet".equals(one.networkId()))
                .forEach(one -> memberships.save(one.released(LocalDate.parse("2026-11-23"))));
        assertThat(member.runs("arena list").says()).contains("⚠️ vakant");

        coordinator.runs(
                "arena appoint",
                Map.of("arena", FORUM, "person", "Ledamot Timrå, opposition", "from", LocalDate.parse("2026-11-01")));
        assertThat(coordinator.runs("arena list").says()).contains("Ledamot Timrå, opposition");
        member.runs("my-data").presses("Radera …").confirms();
        assertThat(coordinator.runs("arena list").says()).contains("⚠️ vakant");
        assertThat(work.get(JdbcTemplate.class)
                        .queryForList("select until from representative order by id", String.class))
                .containsExactly("2026-11-22", "2027-06-30", "2026-11-22");
    }

    @Test
    @AlsoOnPostgres
    void enteringTheSameGatheringTwiceChangesNothing() {
        assertThat(enter(member).says()).contains("Samordnare miljö");
        assertThat(enter(coordinator).says())
                .contains("Europaforum: Vårforum", "✓ Träffen är sparad.", "⚠️ Ingen representerar oss här");
        appoint();
        assertThat(enter(goer).says())
                .contains("10 december 2026 till 11 december 2026 · Bryssel", "Representeras av " + GOER);
        assertThat(count("gathering")).isEqualTo(1);
        assertThat(member.runs("arena show", Map.of("arena", FORUM)).says())
                .contains("Kommande träffar", "• Vårforum, 10 december 2026");
        assertThat(member.runs("arena list").says()).contains("nästa: Vårforum, 10 december 2026");
    }

    @Test
    void theHomeNetworkIsAskedForContributionsAWeekBeforeTheGathering() {
        appoint();
        enter(goer);
        at("2026-12-03T07:50:00Z");
        assertThat(council()).isEmpty();
        at("2026-12-03T08:00:00Z");
        assertThat(council())
                .singleElement()
                .satisfies(post -> assertThat(work.says(post))
                        .contains(
                                "Vad ska vi ta med till Europaforum: Vårforum?",
                                GOER + " representerar oss.",
                                "till och med dagen före 10 december 2026",
                                "[Skicka med något]")
                        .doesNotContain("hittills"));
        contribute(member, "Fråga om *tåget* @everyone");
        contribute(member, "Fråga om *tåget* @everyone");
        contribute(goer, "Hälsa");
        at("2026-12-03T09:00:00Z");
        assertThat(work.says(council().get(0))).contains("2 saker är inskickade hittills.");
        assertThat(privately(GOER_ROOM)).isEmpty();
        at("2026-12-09T07:50:00Z");
        assertThat(privately(GOER_ROOM)).isEmpty();
        at("2026-12-09T08:00:00Z");
        assertThat(privately(GOER_ROOM))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("Det här vill hemnätverket att du tar med", "• Fråga om *tåget* @everyone\n• Hälsa"));
        at("2026-12-10T08:00:00Z");
        assertThat(privately(GOER_ROOM)).hasSize(1);
        assertThat(member.press(null, "arena:contributed:" + gathering(), List.of(), Map.of("text", "För sent"))
                        .says())
                .contains("tiden att skicka med något är slut", "För sent");
        assertThat(work.get(Contributions.class).toAny(List.of(gathering()))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"hallbarhetsradet, Till rådet, Till energin", "hallbar-energi, Till energin, Till rådet"})
    void pausingOneNetworkDelaysNoContributionsToAnotherNetworksArena(String paused, String waiting, String comes) {
        contributeToTwoNetworks();
        coordinator
                .runs("outbox", Map.of("network", paused))
                .presses("Pausa utskicken")
                .confirms();
        at("2026-12-09T08:00:00Z");
        assertThat(privately(GOER_ROOM)).singleElement(STRING).contains(comes).doesNotContain(waiting);
        coordinator
                .runs("outbox", Map.of("network", paused))
                .presses("Återuppta utskicken")
                .confirms();
        at("2026-12-09T09:00:00Z");
        assertThat(privately(GOER_ROOM))
                .hasSize(2)
                .last(STRING)
                .contains(waiting)
                .doesNotContain(comes);
    }

    @Test
    void aPauseThatBeginsWhileASharedMessageWaitsDelaysNoContributionsToAnotherNetworksArena() {
        contributeToTwoNetworks();
        var admin = work.as("Förvaltare");
        admin.runs("outbox").presses("Pausa utskicken").confirms();
        at("2026-12-09T08:00:00Z");
        coordinator
                .runs("outbox", Map.of("network", "hallbarhetsradet"))
                .presses("Pausa utskicken")
                .confirms();
        at("2026-12-09T08:10:00Z");
        admin.runs("outbox").presses("Återuppta utskicken").confirms();
        at("2026-12-09T09:00:00Z");
        assertThat(privately(GOER_ROOM))
                .singleElement(STRING)
                .contains("Till energin")
                .doesNotContain("Till rådet");
    }

    @Test
    void skippingAMessageOfOneNetworkKeepsTheContributionsToAnotherNetworksArena() {
        contributeToTwoNetworks();
        work.as("Förvaltare").runs("outbox").presses("Pausa utskicken").confirms();
        at("2026-12-09T08:00:00Z");
        assertThat(work.get(JdbcTemplate.class)
                        .update("update delivery set state = 'SKIPPED', reason = 'delivery.skipped-by-hand'"
                                + " where composer = 'arena.summary' and network_id = 'hallbarhetsradet'"))
                .isEqualTo(1);
        at("2026-12-09T08:10:00Z");
        work.as("Förvaltare").runs("outbox").presses("Återuppta utskicken").confirms();
        at("2026-12-09T09:00:00Z");
        assertThat(privately(GOER_ROOM))
                .singleElement(STRING)
                .contains("Till energin")
                .doesNotContain("Till rådet");
    }

    /** Stores a contribution to a gathering of each of two networks' arenas, both on the same day. */
    private void contributeToTwoNetworks() {
        work.get(Arenas.class).save(Arena.of("energiforum", "Energiforum", "hallbar-energi", "varje år", "Energi"));
        appoint();
        coordinator.runs("arena appoint", Map.of("arena", "energiforum", "person", GOER));
        enter(goer);
        goer.runs(
                "arena gathering",
                Map.of("arena", "energiforum", "title", "Energidag", "from", LocalDate.parse("2026-12-10")));
        contribute(coordinator, "Till rådet");
        var energy = work.get(Gatherings.class)
                .findAllByArenaIdOrderByStartsOn("energiforum")
                .get(0);
        coordinator.press(null, "arena:contributed:" + energy.id(), List.of(), Map.of("text", "Till energin"));
    }

    @Test
    @AlsoOnPostgres
    void severalGatheringsOfARepresentativeShareOneMessage() {
        appoint();
        enter(goer);
        goer.runs("arena gathering", Map.of("arena", FORUM, "title", "Lunch", "from", LocalDate.parse("2026-12-10")));
        for (var one : work.get(Gatherings.class).findAllByArenaIdOrderByStartsOn(FORUM)) {
            member.press(null, "arena:contributed:" + one.id(), List.of(), Map.of("text", "Till " + one.title()));
        }
        at("2026-12-09T08:00:00Z");
        assertThat(privately(GOER_ROOM))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Till Vårforum", "Till Lunch"));
        at("2026-12-11T08:00:00Z");
        assertThat(privately(GOER_ROOM)).hasSize(2);
        at("2026-12-14T08:00:00Z");
        assertThat(privately(GOER_ROOM)).hasSize(3);
        assertThat(privately(GOER_ROOM).get(1)).contains("Skriv en kort rapport", "Lunch");
        assertThat(privately(GOER_ROOM).get(2)).contains("Vårforum", "Lunch");
    }

    @Test
    void contributionsHeldByAPauseAreSentBeforeTheGatheringButNeverAfterItsBeginning() {
        appoint();
        enter(goer);
        contribute(member, "Fråga om tåget");
        coordinator
                .runs("outbox", Map.of("network", "hallbarhetsradet"))
                .presses("Pausa utskicken")
                .confirms();
        at("2026-12-03T08:00:00Z");
        at("2026-12-09T08:00:00Z");
        assertThat(privately(GOER_ROOM)).isEmpty();
        work.clock().set(Instant.parse("2026-12-09T20:00:00Z"));
        coordinator
                .runs("outbox", Map.of("network", "hallbarhetsradet"))
                .presses("Återuppta utskicken")
                .confirms();
        at("2026-12-09T20:01:00Z");
        assertThat(privately(GOER_ROOM)).singleElement(STRING).contains("Fråga om tåget");
        assertThat(council()).hasSize(1);
        at("2026-12-10T08:00:00Z");
        assertThat(privately(GOER_ROOM)).hasSize(1);
    }

    @Test
    void aRepresentativeWhoHasLeftTheHomeNetworkIsNamedOnlyAtGatheringsThatHaveBegun() {
        appoint();
        enter(goer);
        at("2026-12-03T08:00:00Z");
        contribute(member, "Fråga om tåget");
        var memberships = work.get(Memberships.class);
        memberships.activeOf(person(GOER), LocalDate.parse("2026-12-03")).stream()
                .filter(one -> "hallbarhetsradet".equals(one.networkId()))
                .forEach(one -> memberships.save(one.released(LocalDate.parse("2026-12-03"))));
        assertThat(opened()).contains("Ingen representerar oss här").doesNotContain(GOER);
        contribute(member, "Och om bussen");
        at("2026-12-03T09:00:00Z");
        assertThat(council())
                .singleElement()
                .satisfies(post -> assertThat(work.says(post))
                        .contains("2 saker är inskickade")
                        .doesNotContain(GOER));
        at("2026-12-10T09:00:00Z");
        assertThat(opened()).contains(GOER);
    }

    private String opened() {
        return member.press(null, "arena:open:" + gathering(), List.of(), Map.of())
                .says();
    }

    @Test
    @AlsoOnPostgres
    void aContributionOnTheDayBeforeTheGatheringIsAddedToTheRepresentativesMessage() {
        appoint();
        enter(goer);
        contribute(member, "Tidigt");
        at("2026-12-09T08:00:00Z");
        assertThat(privately(GOER_ROOM)).singleElement(STRING).contains("• Tidigt");
        contribute(member, "Strax före");
        at("2026-12-09T13:00:00Z");
        assertThat(privately(GOER_ROOM)).singleElement(STRING).contains("• Tidigt\n• Strax före");
    }

    @Test
    void aContributionToAnotherGatheringOfTheSameDayIsAddedToTheSameMessage() {
        appoint();
        enter(goer);
        goer.runs("arena gathering", Map.of("arena", FORUM, "title", "Lunch", "from", LocalDate.parse("2026-12-10")));
        var gatherings = work.get(Gatherings.class).findAllByArenaIdOrderByStartsOn(FORUM);
        var first = gatherings.get(0);
        var second = gatherings.get(1);
        member.press(null, "arena:contributed:" + first.id(), List.of(), Map.of("text", "Till den ena"));
        at("2026-12-09T08:00:00Z");
        assertThat(privately(GOER_ROOM)).singleElement(STRING).contains("Till den ena");
        member.press(null, "arena:contributed:" + second.id(), List.of(), Map.of("text", "Till den andra"));
        at("2026-12-09T13:00:00Z");
        assertThat(privately(GOER_ROOM)).singleElement(STRING).contains("Till den ena", "Till den andra");
    }

    @Test
    void nobodyIsAskedAboutAnArenaWithoutARepresentativeOrACancelledGathering() {
        enter(coordinator);
        at("2026-12-03T08:00:00Z");
        assertThat(council()).isEmpty();
        appoint();
        at("2026-12-03T08:02:00Z");
        assertThat(council()).hasSize(1);
        var card = coordinator.press(null, "arena:open:" + gathering(), List.of(), Map.of());
        var preview = card.presses("Ställ in");
        assertThat(preview.says()).contains("Ställa in Europaforum: Vårforum?");
        assertThat(preview.confirms().says()).contains("Träffen är inställd.");
        at("2026-12-03T09:00:00Z");
        assertThat(work.says(council().get(0))).contains("Träffen är inställd.").doesNotContain("[Skicka med");
        work.runUntil(Instant.parse("2027-01-20T08:00:00Z"));
        assertThat(privately(GOER_ROOM)).isEmpty();
        assertThat(privately(COORDINATOR_ROOM)).isEmpty();
        assertThat(coordinator
                        .press(null, "arena:contribute:" + gathering(), List.of(), Map.of())
                        .says())
                .contains("Vårforum ställdes in");
    }

    @Test
    void theReportIsRequestedRemindedOfAndReportedMissingOnlyOnceEach() {
        appoint();
        enter(goer);
        at("2026-12-14T07:50:00Z");
        assertThat(privately(GOER_ROOM)).isEmpty();
        at("2026-12-14T08:00:00Z");
        assertThat(privately(GOER_ROOM))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains(
                                "Skriv en kort rapport",
                                "• Europaforum: Vårforum · 10 december 2026 till 11 december 2026 · Bryssel",
                                "Du får det här för att du representerade oss.",
                                "[Rapport: Vårforum]"));
        work.restart();
        at("2026-12-17T07:50:00Z");
        assertThat(privately(GOER_ROOM)).hasSize(1);
        at("2026-12-17T08:00:00Z");
        assertThat(privately(GOER_ROOM)).hasSize(2);
        assertThat(privately(GOER_ROOM).get(1)).contains("Påminnelse: en rapport saknas");
        at("2026-12-21T06:50:00Z");
        assertThat(privately(COORDINATOR_ROOM)).isEmpty();
        at("2026-12-21T07:00:00Z");
        assertThat(privately(COORDINATOR_ROOM))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("En rapport har inte kommit", "• Europaforum: Vårforum", "Du får det här en gång"));
        work.runUntil(Instant.parse("2027-02-01T08:00:00Z"));
        assertThat(privately(GOER_ROOM)).hasSize(2);
        assertThat(privately(COORDINATOR_ROOM)).hasSize(1);
    }

    @Test
    @AlsoOnPostgres
    void aCorrectedReportEditsItsPost() {
        appoint();
        enter(goer);
        at("2026-12-14T08:00:00Z");
        var form = goer.press(null, "arena:report:" + gathering(), List.of(), Map.of());
        assertThat(form.fillsIn(Map.of("text", "1\n2\n3\n4\n5\n6")).says())
                .contains("Rapporten har 6 rader och får ha högst 5.", "6");
        assertThat(form.fillsIn(Map.of("text", "Bra *forum* @everyone\nVi fick svar"))
                        .says())
                .contains("✓ Rapporten är sparad", "• Vi fick svar", "[Rätta rapporten]");
        form.fillsIn(Map.of("text", "Bra *forum* @everyone\nVi fick svar"));
        assertThat(form.fillsIn(Map.of("text", "Annat")).says()).contains("Någon annan har skrivit", "Annat");
        at("2026-12-14T09:00:00Z");
        assertThat(reports())
                .singleElement()
                .satisfies(post -> assertThat(work.says(post))
                        .contains(
                                "Rapport från Europaforum: Vårforum",
                                "10 december 2026 till 11 december 2026 · Bryssel",
                                GOER + " representerade oss.",
                                "• Bra *forum* @everyone\n• Vi fick svar")
                        .doesNotContain("Rättad"));
        coordinator
                .press(null, "arena:report:" + gathering(), List.of(), Map.of())
                .fillsIn(Map.of("text", "Bättre"));
        at("2026-12-14T10:00:00Z");
        assertThat(reports())
                .singleElement()
                .satisfies(post -> assertThat(work.says(post)).contains("• Bättre", "Rättad"));
        assertThat(member.runs("arena show", Map.of("arena", FORUM)).says())
                .contains("Rapport: Vårforum, 10 december 2026", "Bättre");
        work.runUntil(Instant.parse("2027-01-20T08:00:00Z"));
        assertThat(privately(GOER_ROOM)).hasSize(1);
        assertThat(privately(COORDINATOR_ROOM)).isEmpty();
        assertThat(audit()).containsExactly("arena.appoint", "arena.gathering", "arena.report", "arena.correct");
    }

    @Test
    void aReportWrittenInTheEveningIsPostedInTheMorningOrAtOnceOnRequest() {
        appoint();
        enter(goer);
        at("2026-12-14T20:00:00Z");
        var stored = goer.press(null, "arena:report:" + gathering(), List.of(), Map.of())
                .fillsIn(Map.of("text", "Bra"));
        assertThat(stored.says()).contains("[Skicka nu]");
        at("2026-12-14T20:05:00Z");
        assertThat(reports()).isEmpty();
        stored.presses("Skicka nu");
        at("2026-12-14T20:06:00Z");
        assertThat(reports()).hasSize(1);
        assertThat(member.press(null, "arena:now:" + gathering(), List.of(), Map.of())
                        .says())
                .contains("Samordnare miljö");
    }

    @Test
    void onlyTheRepresentativeAndTheCoordinatorMayReportAfterTheGathering() {
        appoint();
        enter(goer);
        assertThat(goer.press(null, "arena:report:" + gathering(), List.of(), Map.of())
                        .says())
                .contains("Vårforum slutar 11 december 2026. Skriv rapporten då.");
        at("2026-12-11T08:00:00Z");
        assertThat(member.press(null, "arena:reported:" + gathering() + ":0", List.of(), Map.of("text", "Nej"))
                        .says())
                .contains("Samordnare miljö");
        assertThat(work.get(GatheringReports.class).findById(gathering())).isEmpty();
    }

    @Test
    void theHomeNetworkIsAskedAboutAMovedGatheringOnTheNewDays() {
        appoint();
        enter(goer);
        var card = goer.press(null, "arena:open:" + gathering(), List.of(), Map.of());
        var form = card.presses("Ändra");
        assertThat(form.fillsIn(Map.of("from", "2027-01-14", "until", "2027-01-13"))
                        .says())
                .contains("Slutdatum");
        assertThat(form.fillsIn(Map.of("from", "2027-01-14", "until", "", "place", ""))
                        .says())
                .contains("✓ Ändringen är sparad.", "14 januari 2027")
                .doesNotContain("Bryssel");
        assertThat(form.fillsIn(Map.of("title", "Annat")).says()).contains("Någon annan har ändrat träffen");
        work.runUntil(Instant.parse("2027-01-07T07:50:00Z"));
        assertThat(council()).isEmpty();
        assertThat(privately(GOER_ROOM)).isEmpty();
        at("2027-01-07T08:00:00Z");
        assertThat(council()).hasSize(1);
    }

    @Test
    @AlsoOnPostgres
    void anArenaThatHasEndedAsksNobodyAndStillShowsItsHistory() {
        appoint();
        enter(goer);
        var arenas = work.get(Arenas.class);
        arenas.save(arenas.findById(FORUM).orElseThrow().ended(work.clock().instant()));
        work.runUntil(Instant.parse("2027-01-20T08:00:00Z"));
        assertThat(council()).isEmpty();
        assertThat(privately(GOER_ROOM)).isEmpty();
        assertThat(member.runs("arena show", Map.of("arena", FORUM)).says())
                .contains("Arenan togs bort ur grunddatan", "Vårforum");
        assertThat(member.runs("arena list").says()).doesNotContain("Europaforum");
        assertThat(enter(goer).says()).contains("Europaforum togs bort ur grunddatan");
    }

    @Test
    void afterALongOutageTheReminderFollowsThreeDaysAfterTheRequest() {
        appoint();
        enter(goer);
        at("2026-12-28T22:00:00Z");
        assertThat(privately(GOER_ROOM)).isEmpty();
        at("2026-12-29T07:00:00Z");
        assertThat(privately(GOER_ROOM))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Skriv en kort rapport"));
        at("2026-12-30T12:00:00Z");
        assertThat(privately(GOER_ROOM)).hasSize(1);
        at("2027-01-04T08:00:00Z");
        assertThat(privately(GOER_ROOM)).hasSize(2);
    }

    @Test
    void severalRepresentativesAreListedInSwedishAlphabeticalOrder() {
        for (var name : List.of("Ämbetsman", "Åhörare")) {
            var person =
                    work.get(People.class).save(Person.of(name, "timra", "903" + name.length(), MovableClock.START));
            work.get(Memberships.class)
                    .save(Membership.appointed(
                            "hallbarhetsradet",
                            person,
                            "timra",
                            Role.MEMBER,
                            PoliticalSide.NONE,
                            LocalDate.of(2026, 1, 1),
                            null,
                            null,
                            MovableClock.START));
            assertThat(coordinator
                            .runs("arena appoint", Map.of("arena", FORUM, "person", name))
                            .says())
                    .contains("✓ Utsedd");
        }
        enter(coordinator);
        assertThat(member.press(null, "arena:open:" + gathering(), List.of(), Map.of())
                        .says())
                .contains("Åhörare, Ämbetsman");
    }

    @Test
    void aPersonWithoutTheRightToChangeAGatheringCanReadIt() {
        appoint();
        enter(goer);
        var outsider = work.as("Samordnare social");
        assertThat(outsider.runs("arena show", Map.of("arena", FORUM))
                        .chooses(gathering())
                        .says())
                .contains("Vårforum", "Bryssel")
                .doesNotContain("[");
        work.clock().set(Instant.parse("2026-12-14T09:00:00Z"));
        assertThat(member.runs("arena show", Map.of("arena", FORUM))
                        .chooses(gathering())
                        .says())
                .contains("Vårforum")
                .doesNotContain("[");
    }

    private BotReply appoint() {
        return coordinator.runs("arena appoint", Map.of("arena", FORUM, "person", GOER));
    }

    private BotReply appoint(String from, String until) {
        return coordinator.runs(
                "arena appoint",
                Map.of("arena", FORUM, "person", GOER, "from", LocalDate.parse(from), "until", LocalDate.parse(until)));
    }

    private BotReply release() {
        return coordinator.runs("arena release", Map.of("arena", FORUM, "person", GOER));
    }

    private BotReply enter(TestUser by) {
        return by.runs(
                "arena gathering",
                Map.of(
                        "arena",
                        FORUM,
                        "title",
                        "Vårforum",
                        "from",
                        LocalDate.parse("2026-12-10"),
                        "until",
                        LocalDate.parse("2026-12-11"),
                        "place",
                        "Bryssel"));
    }

    private void contribute(TestUser by, String text) {
        assertThat(by.press(null, "arena:contribute:" + gathering(), List.of(), Map.of())
                        .fillsIn(Map.of("text", text))
                        .says())
                .contains("✓ Det är sparat.");
    }

    private String gathering() {
        return work.get(Gatherings.class).findAllByArenaIdOrderByStartsOn(FORUM).stream()
                .map(Gathering::id)
                .findFirst()
                .orElseThrow();
    }

    /** Sets the clock and runs the routines (background jobs), which queue and send the due messages. */
    private void at(String instant) {
        work.clock().set(Instant.parse(instant));
        for (int tick = 0; tick < 3; tick++) {
            work.tick();
            work.clock().set(Instant.parse(instant).plusSeconds(60L * (tick + 1)));
        }
    }

    private List<RememberingChat.Posted> council() {
        return titled("arena.request.title");
    }

    private List<RememberingChat.Posted> reports() {
        return titled("arena.report.title");
    }

    private List<RememberingChat.Posted> titled(String key) {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).stream()
                .filter(posted -> posted.post().page().title() != null
                        && posted.post().page().title().key().equals(key))
                .toList();
    }

    private List<String> privately(String room) {
        return work.chat().postsIn(room).stream().map(work::says).toList();
    }

    private List<String> audit() {
        return work.get(JdbcTemplate.class)
                .queryForList(
                        "select action from audit_entry where action like 'arena.%' order by at, id", String.class);
    }

    private int count(String table) {
        return work.get(JdbcTemplate.class).queryForObject("select count(*) from " + table, Integer.class);
    }

    private String person(String name) {
        return work.get(People.class).findAllByOrderByName().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
