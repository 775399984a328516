package se.budkavle.bot.feature.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.NetworkComposition;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.directory.Term;

/**
 * Tests that a request for a role in a network, or for a seat of an organisation, shows who already holds it. The
 * preview of an appointment shows the current holder too. If the role has a fixed term of office, the new membership
 * gets an end date.
 */
class SecondHolderTest {

    private static final String COUNCIL = "hallbarhetsradet";
    private static final String HOLDS_SEAT = "Ledamot Timrå, majoritet har också platsen, tills vidare";

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser newcomer = work.asStranger("Ny ledamot");

    @Test
    void theRequestAndTheConfirmationShowTheOtherHolderOfTheSeat() {
        assertThat(asks("MEMBER", "timra", "MAJORITY").says()).contains(HOLDS_SEAT);
        work.tick();
        assertThat(work.says(posted())).contains(HOLDS_SEAT);
        assertThat(coordinator.presses(posted(), "Bekräfta").says()).contains("är nu ledamot", HOLDS_SEAT);
        work.tick();
        assertThat(work.says(posted())).doesNotContain(HOLDS_SEAT);
    }

    @Test
    void theRequestForAVacantSeatNamesNoOtherHolder() {
        assertThat(asks("MEMBER", "sundsvall", "OPPOSITION").says()).doesNotContain("också", "samtidigt");
        work.tick();
        assertThat(work.says(posted())).doesNotContain("också", "samtidigt");
    }

    @Test
    void theOtherHolderIsShownOnlyIfTheTermsOverlap() {
        appoint(
                        work.as("Någon utan uppdrag"),
                        "MEMBER",
                        Map.of("organisation", "sundsvall", "faction", "OPPOSITION", "from", "2027-02-01"))
                .confirms();
        assertThat(asks("MEMBER", "sundsvall", "OPPOSITION").says())
                .contains("Någon utan uppdrag får platsen från 1 februari 2027, alltså samtidigt");
        work.tick();
        assertThat(work.says(posted())).contains("får platsen från 1 februari 2027");
        assertThat(appoint(
                                newcomer,
                                "MEMBER",
                                Map.of("organisation", "sundsvall", "faction", "OPPOSITION", "to", "2027-01-31"))
                        .says())
                .doesNotContain("samtidigt");
        assertThat(appoint(
                                newcomer,
                                "MEMBER",
                                Map.of("organisation", "sundsvall", "faction", "OPPOSITION", "to", "2027-02-28"))
                        .says())
                .contains("får platsen från 1 februari 2027, alltså samtidigt");
    }

    @Test
    void theMemberWhoSharesTheChairsSeatIsShown() {
        assertThat(appoint(newcomer, "CHAIR", Map.of("organisation", "timra", "faction", "MAJORITY"))
                        .says())
                .contains(HOLDS_SEAT);
    }

    @Test
    void theHoldersInAClosedNetworkAreNotShownToPeopleOutsideIt() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById(COUNCIL).orElseThrow().closed(true));
        assertThat(asks("MEMBER", "timra", "MAJORITY").says()).contains("Tack!").doesNotContain("Ledamot Timrå");
    }

    @Test
    void aRoleWithADefaultTermEndsByItselfUnlessAppointedWithoutAnEnd() {
        chairsAreElectedFor(12);
        var shown = appoint(newcomer, "CHAIR", Map.of("organisation", "region", "faction", "MAJORITY"));
        assertThat(shown.says())
                .contains(
                        "23 november 2026 – 22 november 2027",
                        "mandattid för rollen ger slutdagen 22 november 2027",
                        "[Utse till och med 22 november 2027] [Utse tills vidare] [Avbryt]");
        assertThat(shown.presses("Utse till och med 22 november 2027").says())
                .contains("är ordförande (majoritet)", "22 november 2027");
        assertThat(chair().until()).hasToString("2027-11-22");
        var other = work.as("Ledamot Sundsvall, majoritet");
        appoint(other, "CHAIR", Map.of("from", "2027-11-23")).presses("Utse tills vidare");
        assertThat(work.get(Memberships.class).activeOrComingOf(idOf(other), java.time.LocalDate.of(2027, 11, 23)))
                .filteredOn(one -> one.role() == Role.CHAIR)
                .singleElement()
                .satisfies(one -> assertThat(one.until()).isNull());
    }

    @Test
    void anExplicitLastDayHasPrecedenceOverTheDefaultTerm() {
        chairsAreElectedFor(12);
        assertThat(appoint(newcomer, "CHAIR", Map.of("organisation", "region", "to", "2026-12-31"))
                        .says())
                .contains("23 november 2026 – 31 december 2026", "[Utse] [Avbryt]")
                .doesNotContain("mandattid");
    }

    @Test
    void aDefaultTermThatIsAlreadyOverIsNotStored() {
        chairsAreElectedFor(12);
        assertThat(appoint(newcomer, "CHAIR", Map.of("organisation", "region", "from", "2025-01-01"))
                        .says())
                .isEqualTo("Sista dagen, 31 december 2025, har redan varit. Ingenting ändrades.");
    }

    @Test
    void aRequestedRoleWithADefaultTermEndsByItselfUnlessConfirmedWithoutAnEnd() {
        chairsAreElectedFor(24);
        asks("CHAIR", "region", "MAJORITY");
        work.tick();
        assertThat(work.says(posted()))
                .contains(
                        "mandattid för rollen ger slutdagen 22 november 2028",
                        "[Bekräfta] [Bekräfta tills vidare] [Avböj]");
        assertThat(coordinator.presses(posted(), "Bekräfta").says()).contains("22 november 2028");
        assertThat(chair().until()).hasToString("2028-11-22");
    }

    @Test
    void aRequestedRoleCanBeConfirmedWithoutAnEnd() {
        chairsAreElectedFor(24);
        asks("CHAIR", "region", "MAJORITY");
        work.tick();
        coordinator.presses(posted(), "Bekräfta tills vidare");
        assertThat(chair().until()).isNull();
    }

    private Membership chair() {
        return work
                .get(Memberships.class)
                .activeOrComingOf(idOf(newcomer), java.time.LocalDate.of(2026, 11, 23))
                .stream()
                .filter(one -> one.role() == Role.CHAIR)
                .findFirst()
                .orElseThrow();
    }

    private String idOf(TestUser one) {
        return work.get(People.class)
                .findByAccountId(one.account().id())
                .orElseThrow()
                .id();
    }

    private void chairsAreElectedFor(int months) {
        var compositions = work.get(NetworkCompositions.class);
        var council = compositions.of(work.get(Networks.class).findById(COUNCIL).orElseThrow());
        compositions.save(new NetworkComposition(
                council.networkId(),
                council.participations(),
                council.seats(),
                Set.of(new Term(Role.CHAIR, months, null)),
                council.version()));
    }

    private BotReply asks(String role, String organisation, String faction) {
        return newcomer.runs(
                "network join",
                Map.of("network", COUNCIL, "organisation", organisation, "role", role, "faction", faction));
    }

    private BotReply appoint(TestUser whom, String role, Map<String, Object> further) {
        var options = new HashMap<String, Object>(further);
        options.put("account", whom.account());
        options.put("role", role);
        options.put("network", COUNCIL);
        return coordinator.runs("network appoint", options);
    }

    private Posted posted() {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).get(0);
    }
}
