package se.budkavle.bot.feature.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.schedule.Routines;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Role;

/**
 * Tests the warnings that a person's time in a role ends soon, here the chair's on 31 March 2027. Warnings are due 60
 * days before (moved from Saturday 30 January to Monday) and 30 days before, on Monday 1 March.
 */
class TermTest {

    private static final Instant SATURDAY = Instant.parse("2027-01-30T08:00:00Z");
    private static final Instant FIRST_WARNING = Instant.parse("2027-02-01T07:00:00Z");
    private static final Instant SECOND_WARNING = Instant.parse("2027-03-01T08:00:00Z");

    private final Workplace work = Workplace.fresh();

    @BeforeEach
    void aChairIsElected() {
        appoint("Ledamot Timrå, majoritet", "CHAIR", Map.of("to", "2027-03-31"));
        // Runs the routine (background job) once before each test. The pause before its next run then starts at the
        // same time in all tests.
        work.tick();
    }

    @Test
    void theSecretaryAndTheCoordinatorAreWarnedTwiceBeforeATermEnds() {
        appoint("Ledamot Timrå, opposition", "SECRETARY", Map.of());
        at(SATURDAY);
        at(FIRST_WARNING.minusSeconds(60));
        assertThat(warnings()).isEmpty();
        at(FIRST_WARNING);
        at(FIRST_WARNING.plus(Duration.ofDays(3)));
        assertThat(warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.post().mentions()).containsExactlyInAnyOrder("9002", "9005");
            assertThat(work.says(warning))
                    .contains(
                            "Ledamot Timrå, majoritet är ordförande till och med 31 mars 2027",
                            "om 58 dagar",
                            "/nätverk utse, från 1 april 2027",
                            "30 dagar före");
        });
        at(SECOND_WARNING);
        at(SECOND_WARNING.plus(Duration.ofDays(10)));
        assertThat(warnings()).hasSize(2);
        assertThat(work.says(warnings().get(1))).contains("om 30 dagar").doesNotContain("en påminnelse till");
    }

    @Test
    void anAppointedSuccessorStopsTheWarnings() {
        at(FIRST_WARNING);
        assertThat(appoint("Ledamot Sundsvall, majoritet", "CHAIR", Map.of("from", "2027-04-01", "to", "2028-03-31")))
                .contains("blir ordförande", "Till dess är det Ledamot Timrå, majoritet, till och med 31 mars 2027");
        at(SECOND_WARNING);
        assertThat(warnings()).hasSize(1);
        work.clock().set(Instant.parse("2027-04-01T08:00:00Z"));
        assertThat(card())
                .contains("• ordförande: Ledamot Sundsvall, majoritet")
                .doesNotContain("• ordförande: Ledamot Timrå");
    }

    @Test
    void aSuccessorWhoBeginsMoreThanAMonthLaterDoesNotStopTheWarnings() {
        appoint("Ledamot Sundsvall, majoritet", "CHAIR", Map.of("from", "2027-05-02"));
        at(FIRST_WARNING);
        assertThat(warnings()).hasSize(1);
    }

    @Test
    void aSuccessorInAnotherRoleDoesNotStopTheWarnings() {
        appoint("Ledamot Sundsvall, majoritet", "VICE_CHAIR", Map.of("from", "2027-04-01"));
        at(FIRST_WARNING);
        assertThat(warnings()).hasSize(1);
    }

    @Test
    void anExtendedTermCausesNoWarning() {
        appoint("Ledamot Timrå, majoritet", "CHAIR", Map.of("to", "2028-03-31"));
        at(FIRST_WARNING);
        at(SECOND_WARNING);
        assertThat(warnings()).isEmpty();
    }

    @Test
    void aWarningIsSkippedIfASuccessorIsAppointedBeforeItIsPosted() {
        work.clock().set(FIRST_WARNING);
        work.get(Routines.class).tick("term");
        appoint("Ledamot Sundsvall, majoritet", "CHAIR", Map.of("from", "2027-04-01"));
        at(FIRST_WARNING.plusSeconds(1));
        assertThat(warnings()).isEmpty();
        assertThat(work.get(Deliveries.class)
                        .findByKey("term:" + chairId() + ":60")
                        .orElseThrow())
                .satisfies(warning -> assertThat(warning.state()).isEqualTo(Delivery.State.SKIPPED))
                .satisfies(warning -> assertThat(warning.reason()).isEqualTo("directory.term.skipped-settled"));
    }

    @Test
    void aNetworkThatEndsBeforeTheWarningIsPostedGetsNoWarning() {
        work.clock().set(FIRST_WARNING);
        work.get(Routines.class).tick("term");
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().ended(FIRST_WARNING));
        at(FIRST_WARNING.plusSeconds(1));
        assertThat(warnings()).isEmpty();
    }

    @Test
    void onlyOneWarningIsSentAfterAnOutageThatCoversBothWarnings() {
        at(Instant.parse("2027-03-10T08:00:00Z"));
        at(Instant.parse("2027-03-11T08:00:00Z"));
        assertThat(warnings())
                .singleElement()
                .satisfies(warning -> assertThat(work.says(warning)).contains("om 21 dagar"));
    }

    @Test
    void theOutboxPredictsBothWarningsUntilASuccessorIsAppointed() {
        assertThat(coordinator().runs("outbox", Map.of("days", 60L)).says()).contains("inga utskick");
        assertThat(outbox())
                .contains(
                        "1 februari 2027 08:00 · Uppdrag som snart tar slut · #101 · 60 dagar innan uppdraget tar slut,"
                                + " om ingen är utsedd efter det; flyttat, eftersom det är helg",
                        "1 mars 2027 09:00 · Uppdrag som snart tar slut · #101 · 30 dagar innan uppdraget tar slut");
        at(FIRST_WARNING);
        assertThat(outbox()).doesNotContain("60 dagar innan").contains("30 dagar innan");
        appoint("Ledamot Sundsvall, majoritet", "CHAIR", Map.of("from", "2027-04-01", "to", "2028-03-31"));
        assertThat(outbox()).doesNotContain("Uppdrag som snart tar slut");
    }

    @Test
    void skippingOneWarningInTheOutboxDoesNotSkipTheNext() {
        coordinator()
                .press(null, "outbox:change:SKIP:term:" + chairId() + ":60", List.of(), Map.of())
                .confirms();
        at(FIRST_WARNING);
        at(FIRST_WARNING.plus(Duration.ofDays(3)));
        assertThat(warnings()).isEmpty();
        at(SECOND_WARNING);
        assertThat(warnings()).hasSize(1);
    }

    @Test
    void aWarningIsSentEvenIfALaterWarningIsAlreadyQueued() {
        moves("60", "8 februari 2027 9.00");
        moves("30", "2 mars 2027 9.00");
        at(Instant.parse("2027-02-08T08:00:00Z"));
        assertThat(warnings()).hasSize(1);
        at(Instant.parse("2027-03-02T08:00:00Z"));
        assertThat(warnings()).hasSize(2);
    }

    private void moves(String days, String when) {
        var moved = coordinator()
                .press(null, "outbox:moved:term:" + chairId() + ":" + days, List.of(), Map.of("when", when));
        assertThat(moved.says()).contains("Flytta");
        moved.confirms();
    }

    @Test
    void aShortTermCausesNoWarning() {
        appoint("Inbjuden Länsstyrelsen", "GUEST", Map.of("to", "2026-12-10"));
        at(Instant.parse("2026-11-24T08:00:00Z"));
        assertThat(warnings()).isEmpty();
    }

    @Test
    void withoutASecretaryAndACoordinatorNobodyIsMentioned() {
        var memberships = work.get(Memberships.class);
        memberships.activeIn("hallbarhetsradet", LocalDate.of(2026, 11, 23)).stream()
                .filter(one -> one.role() == Role.COORDINATOR)
                .forEach(one -> memberships.save(one.released(LocalDate.of(2026, 11, 23))));
        at(FIRST_WARNING);
        assertThat(warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.post().mentions()).isEmpty());
    }

    @Test
    void aNetworkWithoutAChannelGetsNoWarning() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().linkedTo(null));
        at(FIRST_WARNING);
        assertThat(work.chat().posts()).isEmpty();
    }

    @Test
    void anOverlappingTermOfAnotherPersonIsShownAndDoesNotEndTheFirstTerm() {
        assertThat(appoint("Ledamot Sundsvall, majoritet", "CHAIR", Map.of("from", "2027-03-15")))
                .contains("Ledamot Timrå, majoritet har uppdraget till och med 31 mars 2027, alltså samtidigt från 15");
        assertThat(appoint("Ledamot Timrå, opposition", "SECRETARY", Map.of())).doesNotContain("samtidigt", "också");
        assertThat(appoint("Ledamot Sundsvall, majoritet", "SECRETARY", Map.of("from", "2027-01-01")))
                .contains("Ledamot Timrå, opposition har också uppdraget, tills vidare");
        assertThat(card())
                .contains(
                        "• ordförande: Ledamot Timrå, majoritet, 23 november 2026 – 31 mars 2027",
                        "• ordförande: Ledamot Sundsvall, majoritet, tillträder 15 mars 2027");
    }

    private TestUser coordinator() {
        return work.as("Samordnare miljö");
    }

    private String outbox() {
        return coordinator().runs("outbox", Map.of("days", 120L)).says();
    }

    private String chairId() {
        return work.get(Memberships.class)
                .endingBy(LocalDate.of(2026, 11, 23), LocalDate.of(2027, 3, 31))
                .get(0)
                .id();
    }

    private void at(Instant instant) {
        work.clock().set(instant);
        work.tick();
        work.tick();
    }

    private List<Posted> warnings() {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).stream()
                .filter(posted -> work.says(posted).contains("ett uppdrag tar snart slut"))
                .toList();
    }

    private String card() {
        return work.asStranger("Ny")
                .runs("network show", Map.of("network", "hallbarhetsradet"))
                .says();
    }

    private String appoint(String name, String role, Map<String, Object> further) {
        var options = new HashMap<String, Object>(further);
        options.putAll(Map.of("account", work.as(name).account(), "role", role, "network", "hallbarhetsradet"));
        return work.as("Förvaltare").runs("network appoint", options).confirms().says();
    }
}
