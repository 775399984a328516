package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Tests the parser of plans in plain text. The sample is the plan of a fictitious association, with every difficulty of
 * the real plan.
 */
class PlanTextParserTest {

    private final PlanDraft plan = PlanTextParser.read(madeUpPlan(), AreaNames.NONE);

    @Test
    void goalsAreReadUnderTheirAreasInOrder() {
        assertThat(plan.goals())
                .extracting(goal -> goal.area() + ": " + goal.title())
                .containsExactly(
                        "Sjöfart och hamnar: Stödja hamnarnas e-tjänster och drift inom hälso-och sjöräddning, "
                                + "klimat- och energifrågor.",
                        "Sjöfart och hamnar: Öka bryggornas bärighet under 2031.",
                        "Sjöfart och hamnar: Hålla farlederna öppna",
                        "Skola på öarna: Små skolor samverkar",
                        "Skola på öarna: Fler elever får simkunskaper i havet.");
        assertThat(plan.year()).isEqualTo(2031);
    }

    @Test
    void wordsHyphenatedAtLineEndsAreJoinedWithoutRemovingRealHyphens() {
        assertThat(titles(0))
                .containsExactly(
                        "Samordna kommunförbundet och EU-finansierade piloter enligt miljö-balkens regler.",
                        "Ta fram NNE-standard för magasin.",
                        "Utbilda i VFU för lotsar");
    }

    @Test
    void aProjectInTheMiddleOfALineIsReadAsAProject() {
        assertThat(plan.goals().get(1).activities())
                .extracting(ActivityDraft::kind, ActivityDraft::title)
                .containsExactly(
                        tuple(ActivityDraft.Kind.ACTIVITY, "Mäta alla bryggor under 2031."),
                        tuple(ActivityDraft.Kind.PROJECT, "Bryggkartan"),
                        tuple(ActivityDraft.Kind.PROJECT, "Starka bryggor"));
    }

    @Test
    void anActivityMayContinueInProse() {
        assertThat(titles(2))
                .first()
                .isEqualTo("Handlingsplan ”Öppet vatten” Norr-ön Ett antal sjömärken kopplade "
                        + "till vår plan ger en förutsättning för säkra färder. För detta måste en mätning göras.");
    }

    @Test
    void linesThatAreNotUnderstoodAreListedWithTheirNumbers() {
        assertThat(plan.unread())
                .extracting(unread -> lineOf(unread.number()) + " → " + unread.text())
                .containsExactly(
                        "Vi utgör en arena för farledernas → Vi utgör en arena för farledernas folk. "
                                + "En mötesplats för alla som seglar.",
                        "• Stödja fyrarnas skötsel och → Stödja fyrarnas skötsel och bemanning.",
                        "Skärgårdsförbundet → Skärgårdsförbundet Bryggvägen 1 000 00 Yttre Ön");
    }

    @Test
    void theActivitiesBelowAGoalThatIsNotUnderstoodAreAddedToTheGoalAbove() {
        assertThat(titles(2)).endsWith("Avslutas i nästa spalt.", "Putsa fyrarnas linser.");
    }

    @Test
    void everyGoalAndActivityHasTheNumberOfItsLine() {
        assertThat(plan.goals()).allSatisfy(goal -> {
            assertThat(lineOf(goal.line())).startsWith("• Mål:");
            assertThat(goal.activities())
                    .allSatisfy(
                            activity -> assertThat(lineOf(activity.line())).containsAnyOf("Aktivitet:", "Projekt:"));
        });
    }

    @Test
    void headingsAtTheEndBecomeThemesOfGoalsOnlyIfTheAssignmentIsClear() {
        assertThat(plan.goals()).extracting(GoalDraft::theme).containsExactly("Bryggor", "Farleder", null, null, null);
    }

    @Test
    void aHeadingAboveGoalsAppliesUntilTheNextHeading() {
        PlanDraft ordered = PlanTextParser.read("""
                Hamnar

                Mål, aktiviteter och projekt 2031

                Bryggor

                • Mål: Ett
                Aktivitet: Måla.

                • Mål: Två

                Farleder

                • Mål: Tre
                """, AreaNames.NONE);
        assertThat(ordered.goals()).extracting(GoalDraft::area).containsOnly("Hamnar");
        assertThat(ordered.goals()).extracting(GoalDraft::theme).containsExactly("Bryggor", "Bryggor", "Farleder");
        assertThat(ordered.unread()).isEmpty();
    }

    @Test
    void aHeadingDirectlyBelowAFinishedItemIsNotJoinedToTheItem() {
        PlanDraft crowded =
                PlanTextParser.read("• Mål: Ett\nAktivitet: Måla bryggan.\nBryggor\n\n• Mål: Två\n", AreaNames.NONE);
        assertThat(crowded.goals().get(0).activities())
                .extracting(ActivityDraft::title)
                .containsExactly("Måla bryggan.");
    }

    @Test
    void aFormFeedDoesNotChangeLineNumbersOrWhatIsRead() {
        String fed = madeUpPlan().replace("\n\n\n\n", "\n\n\n\f");
        PlanDraft other = PlanTextParser.read(fed, AreaNames.NONE);
        assertThat(other.goals())
                .extracting(GoalDraft::area, GoalDraft::theme, GoalDraft::title)
                .isEqualTo(plan.goals().stream()
                        .map(goal -> tuple(goal.area(), goal.theme(), goal.title()))
                        .toList());
        assertThat(fed.split("\n")[other.goals().get(4).line() - 1]).startsWith("• Mål: Fler elever");
    }

    @Test
    void windowsAndOldMacLineEndsAreReadTheSame() {
        assertThat(PlanTextParser.read(madeUpPlan().replace("\n", "\r\n"), AreaNames.NONE))
                .isEqualTo(plan);
        assertThat(PlanTextParser.read(madeUpPlan().replace("\n", "\r"), AreaNames.NONE))
                .isEqualTo(plan);
    }

    @Test
    void aMarkerAloneOnItsLineAppliesToTheTextBelow() {
        PlanDraft apart =
                PlanTextParser.read("•\nMål:\n\nHålla kusten ren\n\nAktivitet:\nPlocka skräp.\n", AreaNames.NONE);
        assertThat(apart.goals()).extracting(GoalDraft::title).containsExactly("Hålla kusten ren");
        assertThat(apart.goals().get(0).activities())
                .extracting(ActivityDraft::title)
                .containsExactly("Plocka skräp.");
    }

    @Test
    void titlesAreCutAtAThousandCharacters() {
        PlanDraft wordy = PlanTextParser.read("• Mål: " + "ö ".repeat(3_000), AreaNames.NONE);
        assertThat(wordy.goals().get(0).title()).hasSize(1_000).endsWith("…");
    }

    @Test
    void anActivityBeforeAnyGoalOfItsAreaIsNotAddedToAnotherArea() {
        PlanDraft lost = PlanTextParser.read("""
                Ett

                Mål, aktiviteter och projekt 2031

                • Mål: A

                Två

                Mål, aktiviteter och projekt 2031

                Aktivitet: B

                • Mål: C
                """, AreaNames.NONE);
        assertThat(lost.goals()).extracting(GoalDraft::title).containsExactly("A", "C");
        assertThat(lost.goals())
                .allSatisfy(goal -> assertThat(goal.activities()).isEmpty());
        assertThat(lost.unread()).containsExactly(new UnparsedLine(11, "B"));
    }

    private List<String> titles(int goal) {
        return plan.goals().get(goal).activities().stream()
                .map(ActivityDraft::title)
                .toList();
    }

    private static String lineOf(int number) {
        return madeUpPlan().split("\n")[number - 1];
    }

    static String madeUpPlan() {
        try (InputStream file = PlanTextParserTest.class.getResourceAsStream("/plan/made-up-plan.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
