package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.plan.Activities;

/**
 * Tests that the bot always names the actual respondents of an activity: after the command that assigns them, in the
 * plan and in the status round. The test data have officials in the energy network, but only elected members in the
 * council.
 */
class WhoAnswersTest {

    private static final String TIMRA = "Ledamot Timrå, majoritet";
    private static final String SUNDSVALL = "Ledamot Sundsvall, majoritet";

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");

    @BeforeEach
    void aPlan() {
        SmallPlan.settle(work);
    }

    @Test
    void onlyTheResponsiblePersonIsAsked() {
        answers("M1.3", Map.of("person", work.as("Socialchef Timrå").account()), "Socialchef Timrå ansvarar");
        asks("hallbar-energi", List.of("Socialchef Timrå"));
    }

    @Test
    void theOfficialsOfANamedOrganisationAreAsked() {
        answers("M1.3", Map.of("organisations", "timra"), "ett svar från Timrå");
        asks("hallbar-energi", List.of(TIMRA));
    }

    @Test
    void theElectedMembersOfANamedOrganisationWithoutOfficialsAreAsked() {
        answers("M1.1", Map.of("organisations", "timra"), "ett svar från Timrå");
        asks("hallbarhetsradet", List.of(TIMRA, "Ledamot Timrå, opposition"));
    }

    @Test
    void aNamedContactIsAskedInsteadOfTheOrganisationsOfficial() {
        contact("M1.3", "Timrå", "Socialchef Timrå");
        answers(
                "M1.3",
                Map.of("organisations", "alla"),
                "ett svar från varje organisation i nätverket; Socialchef Timrå svarar för Timrå");
        asks("hallbar-energi", List.of("Socialchef Timrå", SUNDSVALL));
    }

    @Test
    void anOrganisationThatIsNotAskedCanHaveNoContactPerson() {
        contact("M1.3", "Timrå", "Socialchef Timrå");
        answers("M1.3", Map.of("organisations", "sundsvall"), "ett svar från Sundsvall");
        asks("hallbar-energi", List.of(SUNDSVALL));
        assertThat(contact("M1.3", "Timrå", "Socialchef Timrå")).contains("M1.3 besvaras inte av Timrå");
        assertThat(coordinator
                        .runs("plan contact", Map.of("activity", "M1.3", "organisation", "Timrå"))
                        .says())
                .contains("ingen särskild kontakt");
    }

    @Test
    void ifAllOrganisationsOfTheNetworkAreAskedTheContactPersonOfAnInvitedOneIsNotAsked() {
        assertThat(contact("M1.1", "Länsstyrelsen", "Inbjuden Länsstyrelsen")).contains("nu svarar");
        answers("M1.1", Map.of("organisations", "alla"), "ett svar från varje organisation i nätverket");
        asks("hallbarhetsradet", List.of(TIMRA, "Ledamot Timrå, opposition", SUNDSVALL));
    }

    @Test
    void theCoordinatorIsAskedIfNoRespondentsAreSet() {
        answers("M1.3", Map.of(), "samordnaren ansvarar");
        assertThat(preview("hallbar-energi"))
                .contains("Frågor till samordnare (1)")
                .doesNotContain("Vilka som tillfrågas");
    }

    @Test
    void nobodyIsAskedAboutAnActivityWithoutANetwork() {
        var activities = work.get(Activities.class);
        activities.save(activities.findById("2026-M1.3").orElseThrow().carriedBy(null));
        assertThat(work.as("Förvaltare")
                        .runs("plan assign", Map.of("activity", "M1.3", "organisations", "timra"))
                        .says())
                .contains("M1.3 Energikartor: inget nätverk, så ingen frågas.");
        assertThat(card("M1.3")).endsWith("projekt, inget nätverk, så ingen frågas");
        assertThat(preview("hallbar-energi")).contains("inget i planen att fråga om");
    }

    @Test
    void aPersonWhoMayNotReadAClosedNetworkCannotBeARespondent() {
        close("hallbar-energi");
        var outsider = work.as("Socialchef Timrå").account();
        var refusal = "Socialchef Timrå kan inte se Nätverket för hållbar energi, som är stängt.";
        assertThat(coordinator
                        .runs("plan assign", Map.of("activity", "M1.3", "person", outsider))
                        .says())
                .contains(refusal);
        assertThat(contact("M1.3", "Timrå", "Socialchef Timrå")).contains(refusal);
        answers("M1.3", Map.of("person", work.as(TIMRA).account()), TIMRA + " ansvarar");
    }

    @Test
    void anActivityCannotMoveToAClosedNetworkThatItsResponsiblePersonMayNotRead() {
        answers(
                "M1.1",
                Map.of("person", work.as("Ledamot Timrå, opposition").account()),
                "Ledamot Timrå, opposition ansvarar");
        close("hallbar-energi");
        assertThat(coordinator
                        .runs("plan network", Map.of("activity", "M1.1", "network", "hallbar-energi"))
                        .says())
                .contains("Ledamot Timrå, opposition kan inte se Nätverket för hållbar energi");
    }

    @Test
    void theCoordinatorIsAskedIfTheResponsiblePersonMayNoLongerReadTheNetwork() {
        answers("M1.3", Map.of("person", work.as("Socialchef Timrå").account()), "Socialchef Timrå ansvarar");
        close("hallbar-energi");
        assertThat(preview("hallbar-energi"))
                .contains("Frågor till samordnare (1)")
                .doesNotContain("Vilka som tillfrågas");
        assertThat(card("M1.3"))
                .contains("Socialchef Timrå ansvarar men kan inte se det stängda nätverket, "
                        + "så samordnaren frågas i stället");
    }

    @Test
    void officialsAreAskedIfTheContactPersonMayNoLongerReadTheNetwork() {
        contact("M1.3", "Timrå", "Socialchef Timrå");
        answers("M1.3", Map.of("organisations", "timra"), "ett svar från Timrå; Socialchef Timrå svarar för Timrå");
        close("hallbar-energi");
        asks("hallbar-energi", List.of(TIMRA));
        assertThat(card("M1.3"))
                .contains("Socialchef Timrå kan inte se det stängda nätverket, "
                        + "så tjänstepersonerna från Timrå frågas i stället");
    }

    @Test
    void officialsAreAskedIfAllRolesOfTheContactPersonHaveEnded() {
        contact("M1.3", "Timrå", "Socialchef Timrå");
        answers("M1.3", Map.of("organisations", "timra"), "ett svar från Timrå; Socialchef Timrå svarar för Timrå");
        endRoles("Socialchef Timrå");
        asks("hallbar-energi", List.of(TIMRA));
        assertThat(card("M1.3"))
                .contains("Socialchef Timrå har inte längre någon roll, "
                        + "så tjänstepersonerna från Timrå frågas i stället");
    }

    @Test
    void aPersonWhoseRolesHaveAllEndedCannotBeARespondent() {
        var ended = work.as("Socialchef Timrå").account();
        endRoles("Socialchef Timrå");
        var refusal = "Socialchef Timrå har inte längre någon roll";
        assertThat(coordinator
                        .runs("plan assign", Map.of("activity", "M1.3", "person", ended))
                        .says())
                .contains(refusal, "Ingenting ändrades");
        assertThat(contact("M1.3", "Timrå", "Socialchef Timrå")).contains(refusal, "Ingenting ändrades");
    }

    @Test
    void theCoordinatorIsAskedIfAllRolesOfTheResponsiblePersonHaveEnded() {
        answers("M1.3", Map.of("person", work.as("Socialchef Timrå").account()), "Socialchef Timrå ansvarar");
        endRoles("Socialchef Timrå");
        assertThat(preview("hallbar-energi"))
                .contains("Frågor till samordnare (1)")
                .doesNotContain("Vilka som tillfrågas");
        assertThat(card("M1.3"))
                .contains("Socialchef Timrå ansvarar men har inte längre någon roll, "
                        + "så samordnaren frågas i stället");
    }

    @Test
    void questionsWithoutRespondentsAreListedBeforeARoundIsOpened() {
        assertThat(preview("hallbarhetsradet")).contains("⚠️ 1 fråga har ingen som svarar: M1.1 (Länsstyrelsen). Utse");
        endRoles("Samordnare miljö");
        var administrator = work.as("Förvaltare")
                .runs("round open", Map.of("period", "T3 2026", "due", "+14", "networks", "hallbarhetsradet"));
        assertThat(administrator.says()).contains("⚠️ 2 frågor har ingen som svarar: M1.1 (Länsstyrelsen), M1.2. Utse");
    }

    private void endRoles(String name) {
        var memberships = work.get(Memberships.class);
        var person = work.get(People.class)
                .findByAccountId(work.as(name).account().id())
                .orElseThrow();
        var today = LocalDate.ofInstant(work.clock().instant(), ZoneId.of("Europe/Stockholm"));
        memberships.activeOf(person.id(), today).forEach(one -> memberships.save(one.released(today)));
    }

    private void close(String network) {
        var networks = work.get(Networks.class);
        networks.save(networks.findById(network).orElseThrow().closed(true));
    }

    /**
     * Assigns the activity to respondents by command. Asserts that both the reply and the plan name {@code who} as the
     * respondents.
     */
    private void answers(String code, Map<String, Object> assigned, String who) {
        var options = new HashMap<>(assigned);
        options.put("activity", code);
        assertThat(coordinator.runs("plan assign", options).says()).contains(": " + who + ". Det gäller från");
        assertThat(card(code)).contains(", " + who + " · ");
    }

    private void asks(String network, List<String> people) {
        var line = preview(network)
                .lines()
                .filter(one -> one.contains(" svar · "))
                .map(one -> one.replaceFirst(".* svar · ", ""))
                .findFirst()
                .orElseThrow();
        assertThat(line).isEqualTo(NameJoiner.of(people.stream().sorted(SwedishNameOrder.ORDER)));
    }

    private String contact(String code, String organisation, String person) {
        return coordinator
                .runs(
                        "plan contact",
                        Map.of(
                                "activity",
                                code,
                                "organisation",
                                organisation,
                                "person",
                                work.as(person).account()))
                .says();
    }

    private String card(String code) {
        return coordinator
                .runs("plan show", Map.of("goal", "M1"))
                .says()
                .lines()
                .filter(line -> line.startsWith(code))
                .findFirst()
                .orElseThrow();
    }

    private String preview(String network) {
        return coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "+14", "networks", network))
                .says();
    }
}
