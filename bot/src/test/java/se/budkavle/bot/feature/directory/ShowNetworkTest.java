package se.budkavle.bot.feature.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.NetworkComposition;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.directory.Term;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.plan.Plans;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

class ShowNetworkTest {

    private final Workplace work = Workplace.fresh();

    @Test
    void theCardShowsTheHolderOfEachSeatAndTheVacantSeats() {
        assertThat(shown("hallbarhetsradet"))
                .contains(
                        "Område: Miljömässig hållbarhet",
                        "Slag: politiskt",
                        "Sammankallande: Regionen",
                        "Kanal: #101",
                        "• samordnare: Samordnare miljö, från 1 januari 2026",
                        "Timrå: • ledamot (majoritet): Ledamot Timrå, majoritet, från 1 januari 2026\n"
                                + "• ledamot (opposition): Ledamot Timrå, opposition, från 1 januari 2026",
                        "Deltar: Regionen, Sundsvall, Timrå, Länsstyrelsen (gäst)",
                        "Platser: 3 av 6 tillsatta",
                        "Sundsvall: • ledamot (majoritet): Ledamot Sundsvall, majoritet, från 1 januari 2026\n○ opposition: vakant",
                        "Regionen: ○ majoritet: vakant\n○ opposition: vakant",
                        "På gång: Inget är planerat.");
    }

    @Test
    void organisationsAreListedInAlphabeticalOrderWithTheirPeopleByRole() {
        appoint("Ledamot Timrå, opposition", "CHAIR");
        appoint("Någon utan uppdrag", "SUBSTITUTE");
        assertThat(shown("hallbarhetsradet"))
                .containsSubsequence(
                        "Uppdrag: • samordnare",
                        "Länsstyrelsen: • inbjuden",
                        "Regionen: ○",
                        "Sundsvall: • ledamot",
                        "Timrå: • ordförande (opposition), ledamot (opposition): Ledamot Timrå, opposition, från 1 januari 2026",
                        "• ledamot (majoritet): Ledamot Timrå, majoritet",
                        "• ersättare (opposition): Någon utan uppdrag",
                        "Deltar: ");
    }

    private void appoint(String name, String role) {
        var network = work.get(Networks.class).findById("hallbarhetsradet").orElseThrow();
        var person = work.get(People.class).findAllByOrderByName().stream()
                .filter(one -> one.name().equals(name))
                .findAny()
                .orElseThrow();
        work.get(Memberships.class)
                .save(Membership.appointed(
                        network.id(),
                        person,
                        "timra",
                        Role.valueOf(role),
                        PoliticalSide.OPPOSITION,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        work.clock().instant()));
    }

    @Test
    void rolesElectedInTheSameWayShareOneLine() {
        var network = work.get(Networks.class)
                .save(new Network(
                        "ny",
                        "Nytt nätverk",
                        "social",
                        Network.Kind.COMPANIES,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        false,
                        null,
                        0));
        work.get(NetworkCompositions.class)
                .save(NetworkComposition.of(
                        network,
                        Set.of(),
                        Set.of(),
                        Set.of(
                                new Term(Role.VICE_CHAIR, 12, "rådet"),
                                new Term(Role.CHAIR, 12, "rådet"),
                                new Term(Role.SECRETARY, 24, null))));
        assertThat(shown("ny"))
                .contains(
                        "• ordförande, vice ordförande väljs för 12 månader av rådet",
                        "• sekreterare väljs för 24 månader");
    }

    @Test
    void theCardLeavesOutLinesWithoutAValue() {
        assertThat(shown("hallbar-energi")).doesNotContain("Sekretariat", "Hur ofta", "Platser", "null");
    }

    @Test
    void theCardOfANetworkWithoutPeopleSaysThatNobodyTakesPartYet() {
        var network = work.get(Networks.class)
                .save(new Network(
                        "ny",
                        "Nytt nätverk",
                        "social",
                        Network.Kind.COMPANIES,
                        "Syftet.",
                        null,
                        null,
                        "fyra gånger om året",
                        Network.Form.HYBRID,
                        null,
                        null,
                        false,
                        false,
                        null,
                        0));
        work.get(NetworkCompositions.class)
                .save(NetworkComposition.of(network, Set.of(), Set.of(), Set.of(new Term(Role.CHAIR, 12, "rådet"))));
        assertThat(shown("ny"))
                .contains(
                        "Nytt nätverk\nSyftet.",
                        "Hur ofta: fyra gånger om året",
                        "Mötesform: på plats och digitalt",
                        "• ordförande väljs för 12 månader av rådet",
                        "Deltar: Ingen än");
    }

    @Test
    void theCardOfANetworkShowsTheDeadlineOfAnOpenStatusRoundThatAsksTheNetwork() {
        openRound();
        assertThat(shown("Hållbarhetsrådet")).contains("På gång: Statusrunda T3 2026: svara senast ");
        assertThat(shown("socialchefer")).contains("Inget är planerat");
    }

    @Test
    void anEnglishReaderSeesTheCardInEnglish() {
        assertThat(work.asStranger("Ny")
                        .inEnglish()
                        .runs("network show", Map.of("network", "hallbarhetsradet"))
                        .says())
                .contains("Seats: 3 of 6 filled", "• member (majority): Ledamot Timrå, majoritet, from 1 January 2026");
    }

    @Test
    void anUnknownNetworkIsRefusedWithSimilarNames() {
        assertThat(shown("Hallbarhetsraded"))
                .contains("Det finns inget nätverk som heter ”Hallbarhetsraded”", "Menade du Hållbarhetsrådet?");
        assertThat(shown("qqqqqqqq")).contains("Se alla med /nätverk lista");
    }

    @Test
    void anEndedNetworkIsNotFound() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById("socialchefer")
                .orElseThrow()
                .ended(work.clock().instant()));
        assertThat(shown("socialchefer")).contains("Det finns inget nätverk");
    }

    @Test
    void theBestMatchingNetworksAreSuggestedFirst() {
        assertThat(work.asStranger("Ny").isSuggested("network show", "network", "hall"))
                .containsExactly("Hållbarhetsrådet", "Nätverket för hållbar energi");
    }

    private String shown(String network) {
        return work.asStranger("Ny")
                .runs("network show", Map.of("network", network))
                .says();
    }

    private void openRound() {
        work.get(Plans.class).save(Plan.of(2026, "Plan"));
        var goal = work.get(Goals.class).save(Goal.of("2026", "miljo", "M1", null, "Mål", 0));
        var activity = work.get(Activities.class)
                .save(Activity.of(
                        goal,
                        "hallbarhetsradet",
                        "M1.1",
                        Activity.Kind.ACTIVITY,
                        "Aktivitet",
                        Activity.AnsweredBy.RESPONSIBLE,
                        Set.of(),
                        0));
        var now = work.clock().instant();
        var round = work.get(Rounds.class)
                .save(Round.open(
                        "2026",
                        "T3 2026",
                        now.plus(Duration.ofDays(10)),
                        now.plus(Duration.ofDays(12)),
                        "100",
                        null,
                        now));
        work.get(Questions.class).save(Question.ofCoordinator(round.id(), activity.id(), "hallbarhetsradet", 0));
    }
}
