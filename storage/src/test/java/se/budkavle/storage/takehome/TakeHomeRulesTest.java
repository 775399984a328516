package se.budkavle.storage.takehome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.takehome.TakeHomeAnswer.Content;

class TakeHomeRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Decision decision = Decision.of("n", "m", null, "Avgiften höjs", "p", NOW);

    @Test
    void onlyANumberedDecisionCanBeMarkedAsTakenHomeToTheOrganisations() {
        assertThatThrownBy(() -> TakeHome.marked(decision, "p", NOW)).isInstanceOf(IllegalStateException.class);
        var marked = TakeHome.marked(decision.numbered(2026, 1), "p", NOW);
        assertThat(marked).isEqualTo(new TakeHome(decision.id(), "n", "p", NOW, null, null, null, null, 0));
        assertThat(marked.isActive()).isTrue();
    }

    @Test
    void aDecisionThatIsMarkedAgainAfterAWithdrawalIsAskedAboutAgain() {
        var reminded = TakeHome.marked(decision.numbered(2026, 1), "p", NOW)
                .asked("meeting", NOW)
                .reminded(LATER);
        assertThat(reminded).isEqualTo(new TakeHome(decision.id(), "n", "p", NOW, null, "meeting", NOW, LATER, 0));
        assertThat(reminded.asked("other", LATER).remindedAt()).isNull();
        assertThat(reminded.withdrawn(LATER).isActive()).isFalse();
        assertThat(reminded.withdrawn(LATER).markedAgain("q", LATER))
                .isEqualTo(new TakeHome(decision.id(), "n", "q", LATER, null, null, null, null, 0));
    }

    @Test
    void anAnswerWithoutAnyMeaningfulTextIsRefusedAsEmpty() {
        assertThat(Content.typed(" Klart ", "-", "nej", "\u3164")).isEqualTo(new Content("Klart", null, null, null));
        assertThat(Content.typed("", "Kurs", "Kunskap", "Taxa").texts())
                .containsExactly(null, "Kurs", "Kunskap", "Taxa");
        assertRefused("takehome.empty", "", "–", " ", "Nej");
        assertThat(Content.typed("x".repeat(1000), "", "", "").atHome()).hasSize(1000);
        assertRefused("takehome.text-length", "x".repeat(1001), "", "", "");
        var answer = TakeHomeAnswer.of("d", "timra", new Content("a", "b", "c", "d"), "p", NOW);
        assertThat(answer.content()).isEqualTo(new Content("a", "b", "c", "d"));
    }

    @Test
    void theTableNamesTheOrganisationsThatWereAskedButHaveNotAnswered() {
        var answer = TakeHomeAnswer.of("d", "b", new Content("a", null, null, null), "p", NOW);
        var table = new TakeHomeTable(
                TakeHome.marked(decision.numbered(2026, 1), "p", NOW),
                decision.numbered(2026, 1),
                List.of(
                        new TakeHomeTable.Row(municipality("a"), null, true),
                        new TakeHomeTable.Row(municipality("b"), answer, true),
                        new TakeHomeTable.Row(municipality("c"), answer, false),
                        new TakeHomeTable.Row(municipality("d"), null, false)));
        assertThat(table.answered()).isEqualTo(2);
        assertThat(table.missing()).extracting(Organisation::id).containsExactly("a");
    }

    @Test
    void onlyMembersWithASeatForAnOrganisationMayAnswerForTheOrganisation() {
        assertThat(TakeHomeLookup.answersIn(membership("n", "timra", Role.MEMBER), "n"))
                .isTrue();
        assertThat(TakeHomeLookup.answersIn(membership("n", "timra", Role.CHAIR), "n"))
                .isTrue();
        assertThat(TakeHomeLookup.answersIn(membership("n", "timra", Role.SUBSTITUTE), "n"))
                .isFalse();
        assertThat(TakeHomeLookup.answersIn(membership("n", "timra", Role.GUEST), "n"))
                .isFalse();
        assertThat(TakeHomeLookup.answersIn(membership("n", null, Role.MEMBER), "n"))
                .isFalse();
        assertThat(TakeHomeLookup.answersIn(membership("o", "timra", Role.MEMBER), "n"))
                .isFalse();
    }

    private static Organisation municipality(String id) {
        return Organisation.of(id, id, id, Organisation.Kind.MUNICIPALITY, true);
    }

    private static Membership membership(String network, String organisation, Role role) {
        return Membership.appointed(
                network,
                Person.of("Ledamot", organisation, null, NOW),
                organisation,
                role,
                PoliticalSide.NONE,
                LocalDate.of(2026, 1, 1),
                null,
                "p",
                NOW);
    }

    private static void assertRefused(String key, String one, String two, String three, String four) {
        assertThatThrownBy(() -> Content.typed(one, two, three, four))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(key));
    }
}
