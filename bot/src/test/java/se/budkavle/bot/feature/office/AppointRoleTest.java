package se.budkavle.bot.feature.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Role;

class AppointRoleTest {

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser administrator = work.as("Förvaltare");
    private final TestUser newcomer = work.asStranger("Ny ordförande");

    @Test
    void aCoordinatorCanAppointANewPersonForATerm() {
        assertThat(appoint(
                        coordinator,
                        newcomer,
                        "CHAIR",
                        Map.of(
                                "network",
                                "hallbarhetsradet",
                                "organisation",
                                "region",
                                "faction",
                                "MAJORITY",
                                "from",
                                "2026-11-01",
                                "to",
                                "2027-10-31")))
                .contains(
                        "Ny ordförande är ordförande (majoritet) i Hållbarhetsrådet, 1 november 2026 – 31 oktober 2027");
        assertThat(card()).contains("Regionen: • ordförande (majoritet): Ny ordförande, 1 november 2026");
    }

    @Test
    void aBotCannotBeAppointed() {
        assertThat(coordinator
                        .runs(
                                "network appoint",
                                Map.of(
                                        "account",
                                        new Call.Account("990", "Budkavle", true),
                                        "role",
                                        "MEMBER",
                                        "network",
                                        "hallbarhetsradet"))
                        .says())
                .isEqualTo("Budkavle är en bot och ingen person. Ingenting ändrades; välj en person.");
        assertThat(work.get(People.class).findByAccountId("990")).isEmpty();
    }

    @Test
    void anotherTermOfTheSameRoleReplacesTheFirst() {
        var member = work.as("Ledamot Timrå, majoritet");
        assertThat(appoint(coordinator, member, "MEMBER", Map.of("network", "hallbarhetsradet", "to", "2026-12-31")))
                .contains("ledamot (majoritet)", "23 november 2026 – 31 december 2026");
        assertThat(card())
                .containsOnlyOnce("Ledamot Timrå, majoritet")
                .contains("Timrå: • ledamot (majoritet): Ledamot Timrå, majoritet, 23 november 2026");
    }

    @Test
    void aFutureTermDoesNotEndTheCurrentTerm() {
        var member = work.as("Ledamot Timrå, majoritet");
        appoint(coordinator, member, "MEMBER", Map.of("network", "hallbarhetsradet", "from", "2027-01-01"));
        assertThat(card()).contains("Ledamot Timrå, majoritet, 1 januari 2026 – 31 december 2026");
        work.clock().forward(Duration.ofDays(60));
        assertThat(card()).contains("Ledamot Timrå, majoritet, från 1 januari 2027");
    }

    @Test
    void aFutureTermThatIsMovedEarlierReplacesTheFirstEntry() {
        appoint(
                coordinator,
                newcomer,
                "CHAIR",
                Map.of("network", "hallbarhetsradet", "organisation", "region", "from", "2027-06-01"));
        appoint(
                coordinator,
                newcomer,
                "CHAIR",
                Map.of("network", "hallbarhetsradet", "from", "2027-03-01", "to", "2027-04-30"));
        assertThat(card()).contains("1 mars 2027").doesNotContain("juni 2027");
    }

    @Test
    void aPersonWhoRepresentsTwoOrganisationsKeepsTheRolesOrganisationWhenItsTermChanges() {
        appoint(coordinator, newcomer, "MEMBER", Map.of("network", "hallbarhetsradet", "organisation", "timra"));
        appoint(coordinator, newcomer, "MEMBER", Map.of("network", "hallbar-energi", "organisation", "sundsvall"));
        appoint(coordinator, newcomer, "MEMBER", Map.of("network", "hallbar-energi", "to", "2027-06-30"));
        assertThat(work.get(Memberships.class)
                        .activeIn(
                                "hallbar-energi",
                                java.time.LocalDate.ofInstant(work.clock().instant(), java.time.ZoneOffset.UTC)))
                .filteredOn(one -> java.time.LocalDate.of(2027, 6, 30).equals(one.until()))
                .singleElement()
                .satisfies(one -> assertThat(one.organisationId()).isEqualTo("sundsvall"));
    }

    @Test
    void appointingAPersonTwiceToTheSameRoleIsRefused() {
        assertThat(refused(
                        coordinator,
                        work.as("Ledamot Timrå, majoritet"),
                        "MEMBER",
                        Map.of("network", "hallbarhetsradet")))
                .contains("Ledamot Timrå, majoritet är redan ledamot, från 1 januari 2026", "Ange från eller till");
    }

    @Test
    void aCoordinatorCannotAppointInOtherNetworksNorAppointCoordinators() {
        assertThat(refused(coordinator, newcomer, "GUEST", Map.of("network", "socialchefer")))
                .contains("samordnaren för Socialchefsnätverket", "Fråga Samordnare social");
        assertThat(refused(coordinator, newcomer, "COORDINATOR", Map.of("network", "hallbarhetsradet")))
                .contains("Det kan bara en förvaltare göra. Fråga Förvaltare.");
        assertThat(refused(coordinator, newcomer, "ADMINISTRATOR", Map.of())).contains("Fråga Förvaltare.");
        assertThat(work.get(People.class).findByAccountId(newcomer.account().id()))
                .isEmpty();
    }

    @Test
    void aMemberCannotAppointAnybody() {
        assertThat(refused(
                        work.as("Ledamot Timrå, majoritet"), newcomer, "GUEST", Map.of("network", "hallbarhetsradet")))
                .contains("Det kan bara samordnare och förvaltare göra", "Samordnare miljö, Samordnare social");
    }

    @Test
    void anAdministratorCanAppointCoordinatorsAndAdministrators() {
        assertThat(appoint(administrator, newcomer, "COORDINATOR", Map.of("network", "socialchefer")))
                .contains("Ny ordförande är samordnare i Socialchefsnätverket");
        assertThat(appoint(administrator, newcomer, "ADMINISTRATOR", Map.of()))
                .contains("är förvaltare, från 23 november");
        assertThat(appoint(newcomer, work.as("Någon utan uppdrag"), "MEMBER", Map.of("network", "hallbarhetsradet")))
                .contains("Någon utan uppdrag är ledamot");
    }

    @Test
    void theTermOfTheOnlyAdministratorCannotGetAnEnd() {
        assertThat(refused(administrator, administrator, "ADMINISTRATOR", Map.of("to", "2027-06-30")))
                .contains("Efter 30 juni 2027 skulle ingen vara förvaltare", "Ingenting ändrades");
        assertThat(appoint(administrator, newcomer, "ADMINISTRATOR", Map.of("to", "2027-03-31")))
                .contains("är förvaltare");
        assertThat(refused(administrator, administrator, "ADMINISTRATOR", Map.of("to", "2027-01-31")))
                .contains("Efter 31 mars 2027 skulle ingen vara förvaltare");
        assertThat(appoint(administrator, newcomer, "ADMINISTRATOR", Map.of("from", "2027-02-01")))
                .contains("är förvaltare");
        assertThat(appoint(administrator, administrator, "ADMINISTRATOR", Map.of("to", "2027-01-31")))
                .contains("är förvaltare");
    }

    @Test
    void untilAnAdministratorIsAppointedWhoeverManagesTheServerIsAdministrator() {
        var manager = work.asServerManager("Serverägare");
        assertThat(refused(manager, newcomer, "ADMINISTRATOR", Map.of())).contains("Det kan bara");
        var memberships = work.get(Memberships.class);
        memberships.activeOn(java.time.LocalDate.of(2026, 11, 23)).stream()
                .filter(one -> one.role() == Role.ADMINISTRATOR)
                .forEach(one -> memberships.save(one.released(java.time.LocalDate.of(2026, 11, 23))));
        assertThat(appoint(manager, manager, "ADMINISTRATOR", Map.of())).contains("Serverägare är förvaltare");
        assertThat(refused(work.asServerManager("En annan"), newcomer, "ADMINISTRATOR", Map.of()))
                .contains("Det kan bara");
    }

    @Test
    void missingAndWrongOptionsAreExplained() {
        assertThat(refused(coordinator, newcomer, "GUEST", Map.of())).contains("Säg också i vilket nätverk");
        assertThat(refused(coordinator, newcomer, "GUEST", Map.of("network", "xyz")))
                .contains("inget nätverk");
        assertThat(refused(
                        coordinator, newcomer, "GUEST", Map.of("network", "hallbarhetsradet", "organisation", "xyz")))
                .contains("ingen organisation");
        assertThat(refused(coordinator, newcomer, "MEMBER", Map.of("network", "hallbarhetsradet")))
                .contains("vilken organisation Ny ordförande företräder");
        assertThat(refused(coordinator, newcomer, "KING", Map.of("network", "hallbarhetsradet")))
                .contains("KING");
        assertThat(refused(coordinator, newcomer, "GUEST", Map.of("network", "hallbarhetsradet", "to", "2026-01-01")))
                .contains("har redan varit");
        assertThat(refused(
                        coordinator,
                        newcomer,
                        "GUEST",
                        Map.of("network", "hallbarhetsradet", "from", "2027-02-01", "to", "2027-01-01")))
                .contains("ligger före den första");
        assertThat(refused(coordinator, newcomer, "GUEST", Map.of("network", "hallbarhetsradet", "from", "snart")))
                .contains("Jag förstår inte datumet");
        assertThat(work.get(People.class).findByAccountId(newcomer.account().id()))
                .isEmpty();
    }

    @Test
    void thePreviewOfAnAppointmentStoresOnlyADraftWhichIsDeletedOnCancelling() {
        var before = work.rows();
        var shown = asked(
                coordinator,
                newcomer,
                "CHAIR",
                Map.of(
                        "network",
                        "hallbarhetsradet",
                        "organisation",
                        "region",
                        "faction",
                        "MAJORITY",
                        "from",
                        "2026-12-01",
                        "to",
                        "2027-10-31"));
        assertThat(shown.says())
                .contains(
                        "Utse Ny ordförande",
                        "Ny ordförande blir ordförande (majoritet) i Hållbarhetsrådet, 1 december 2026 – 31 oktober 2027",
                        "Företräder Region Västernorrland. Det antecknas också om personen",
                        "Ingen får något meddelande om det",
                        "Inget är sparat ännu",
                        "[Utse] [Avbryt]");
        assertThat(grown(before)).containsExactly("draft");
        assertThat(shown.presses("Avbryt").says()).contains("Inget är sparat");
        assertThat(grown(before)).isEmpty();
    }

    @Test
    void thePreviewShowsWhichTermsOfTheSamePersonEndOrAreReplaced() {
        var member = work.as("Ledamot Timrå, majoritet");
        assertThat(asked(coordinator, member, "MEMBER", Map.of("network", "hallbarhetsradet", "from", "2027-01-01"))
                        .says())
                .contains("Samma persons uppdrag som ledamot (majoritet), från 1 januari 2026, slutar 31 december 2026")
                .doesNotContain("antecknas");
        appoint(coordinator, member, "MEMBER", Map.of("network", "hallbarhetsradet", "from", "2027-01-01"));
        assertThat(asked(
                                coordinator,
                                member,
                                "MEMBER",
                                Map.of("network", "hallbarhetsradet", "from", "2026-12-01", "to", "2026-12-31"))
                        .says())
                .contains(
                        "som ledamot (majoritet), 1 januari 2026 – 31 december 2026, slutar 30 november 2026",
                        "Ersätter samma persons uppdrag som ledamot (majoritet), från 1 januari 2027");
    }

    @Test
    void thePreviewShowsTheRoleRequestThatTheAppointmentAnswers() {
        newcomer.runs(
                "network join",
                Map.of(
                        "network",
                        "hallbarhetsradet",
                        "organisation",
                        "sundsvall",
                        "role",
                        "MEMBER",
                        "faction",
                        "OPPOSITION"));
        work.tick();
        assertThat(asked(coordinator, newcomer, "MEMBER", Map.of("network", "hallbarhetsradet"))
                        .says())
                .contains(
                        "blir ledamot (opposition)",
                        "Företräder Sundsvalls kommun",
                        "Begäran om uppdraget bekräftas; det syns i")
                .doesNotContain("Ingen får något meddelande");
    }

    @Test
    void thePreviewIsShownAgainIfSomeoneElseIsAppointedMeanwhile() {
        var other = work.as("Ledamot Sundsvall, majoritet");
        var shown =
                asked(coordinator, newcomer, "CHAIR", Map.of("network", "hallbarhetsradet", "organisation", "region"));
        appoint(administrator, other, "CHAIR", Map.of("network", "hallbarhetsradet"));
        var anew = shown.presses("Utse");
        assertThat(anew.says())
                .contains(
                        "Något har ändrats sedan du såg förslaget",
                        "Ledamot Sundsvall, majoritet har också uppdraget, tills vidare");
        assertThat(card()).doesNotContain("Ny ordförande");
        assertThat(anew.presses("Utse").says()).contains("Klart", "Ledamot Sundsvall, majoritet har också uppdraget");
        assertThat(card()).contains("Ny ordförande");
    }

    @Test
    void thePreviewOfAnAppointmentFromTodayIsShownAgainIfConfirmedTomorrow() {
        var shown = asked(coordinator, newcomer, "GUEST", Map.of("network", "hallbarhetsradet"));
        work.clock().forward(Duration.ofHours(16));
        assertThat(shown.presses("Utse").says()).contains("Något har ändrats", "från 24 november 2026");
    }

    @Test
    void anAppointmentInANetworkThatHasEndedMeanwhileIsNotStored() {
        var shown = coordinator.runs(
                "network appoint",
                Map.of("account", newcomer.account(), "role", "GUEST", "network", "hallbarhetsradet"));
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet")
                .orElseThrow()
                .ended(work.clock().instant()));
        assertThat(shown.confirms().says()).contains("Hållbarhetsrådet har avslutats");
    }

    @Test
    void aPersonWhoLosesTheRightMeanwhileCannotConfirmTheAppointment() {
        var shown = asked(coordinator, newcomer, "GUEST", Map.of("network", "hallbarhetsradet"));
        administrator.runs(
                "network release",
                Map.of("account", coordinator.account(), "role", "COORDINATOR", "network", "hallbarhetsradet"));
        assertThat(shown.presses("Utse").says()).contains("Det kan bara").doesNotContain("[Utse]");
        assertThat(work.get(People.class).findByAccountId(newcomer.account().id()))
                .isEmpty();
    }

    @Test
    void anAppointmentIsInTheAuditLogWithItsRoleNetworkAndFirstDay() {
        appoint(coordinator, newcomer, "GUEST", Map.of("network", "hallbarhetsradet"));
        var entry = work.get(AuditLog.class).newest(null, null, null, 1).get(0);
        assertThat(entry.action()).isEqualTo("directory.appoint");
        assertThat(entry.detail()).isEqualTo("GUEST, hallbarhetsradet, 2026-11-23–");
    }

    private String appoint(TestUser by, TestUser whom, String role, Map<String, Object> further) {
        return asked(by, whom, role, further).confirms().says();
    }

    /**
     * Runs the command that appoints a person to a role, in a case that must be refused. Asserts that the reply has no
     * button to confirm, and returns the text of the reply.
     */
    private String refused(TestUser by, TestUser whom, String role, Map<String, Object> further) {
        var heard = asked(by, whom, role, further);
        assertThat(heard.reply().rows()).isEmpty();
        return heard.says();
    }

    private static BotReply asked(TestUser by, TestUser whom, String role, Map<String, Object> further) {
        var options = new HashMap<String, Object>(further);
        options.put("account", whom.account());
        options.put("role", role);
        return by.runs("network appoint", options);
    }

    /** Returns the names of the database tables whose number of rows differs from the number in {@code before}. */
    private Set<String> grown(Map<String, Long> before) {
        var grown = new HashSet<String>();
        work.rows().forEach((table, count) -> {
            if (!count.equals(before.get(table))) {
                grown.add(table);
            }
        });
        return grown;
    }

    private String card() {
        return newcomer.runs("network show", Map.of("network", "hallbarhetsradet"))
                .says();
    }
}
