package se.budkavle.storage.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.agenda.AgendaItem.Kind;
import se.budkavle.storage.agenda.AgendaItem.State;

class AgendaItemTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final AgendaItemContent told =
            new AgendaItemContent("Laddplatser", "Var?", "Någon", 15, ItemPurpose.DECISION);
    private final AgendaItem proposal = AgendaItem.proposed("spring", told, "someone", 3, NOW);
    private final AgendaItem accepted = proposal.accepted("chair", NOW);
    private final AgendaItem postponed = proposal.postponed(" Hinns inte ", "chair", NOW);
    private final AgendaItem declined = proposal.declined(" Hör hemma i nämnden ", "chair", NOW);

    @Test
    void aProposalIsUndecidedAndAnAddedItemIsAccepted() {
        assertThat(proposal.state()).isEqualTo(State.PROPOSED);
        assertThat(proposal.isAccepted()).isFalse();
        var added = AgendaItem.added("spring", " Beslut ", told, "chair", 4, NOW);
        assertThat(added.isAccepted()).isTrue();
        assertThat(added.section()).isEqualTo("Beslut");
        assertThat(added.decidedBy()).isEqualTo("chair");
        assertThat(added.position()).isEqualTo(4);
    }

    @Test
    void aDecisionStoresPersonTimeAndReasonAndChangesNothingElse() {
        assertThat(accepted.isAccepted()).isTrue();
        assertThat(postponed.state()).isEqualTo(State.POSTPONED);
        assertThat(postponed.reason()).isEqualTo("Hinns inte");
        assertThat(declined.state()).isEqualTo(State.DECLINED);
        assertThat(declined.reason()).isEqualTo("Hör hemma i nämnden");
        for (var decided : List.of(accepted, postponed, declined)) {
            assertThat(decided.decidedBy()).isEqualTo("chair");
            assertThat(decided.decidedAt()).isEqualTo(NOW);
            assertThat(decided)
                    .usingRecursiveComparison()
                    .ignoringFields("state", "reason", "decidedBy", "decidedAt", "postponements")
                    .isEqualTo(proposal);
        }
    }

    @Test
    void anAcceptedItemCanBePostponedOrDeclined() {
        assertThat(accepted.postponed("Hinns inte", "chair", NOW).state()).isEqualTo(State.POSTPONED);
        assertThat(accepted.declined("Löst", "chair", NOW).state()).isEqualTo(State.DECLINED);
        assertRefused(() -> accepted.accepted("chair", NOW), "agenda.accepted-already", "Laddplatser");
    }

    @Test
    void aPostponedOrDeclinedItemCannotBeDecidedAgain() {
        for (var decided : List.of(postponed, declined)) {
            assertRefused(() -> decided.accepted("chair", NOW), "agenda.decided-already", "Laddplatser");
            assertRefused(() -> decided.postponed("Sedan", "chair", NOW), "agenda.decided-already", "Laddplatser");
            assertRefused(() -> decided.declined("Nej", "chair", NOW), "agenda.decided-already", "Laddplatser");
            assertRefused(() -> decided.under("Beslut", 1), "agenda.decided-already", "Laddplatser");
            assertRefused(() -> decided.withContent(told), "agenda.decided-already", "Laddplatser");
        }
    }

    @Test
    void aReasonOfAtMostFiveHundredLettersIsNeeded() {
        assertThat(proposal.declined("x".repeat(500), "chair", NOW).reason()).hasSize(500);
        for (var empty : new String[] {null, " "}) {
            assertRefused(() -> proposal.declined(empty, "chair", NOW), "agenda.reason-missing");
            assertRefused(() -> proposal.postponed(empty, "chair", NOW), "agenda.reason-missing");
        }
        var tooLong = "x".repeat(501);
        assertRefused(() -> proposal.declined(tooLong, "chair", NOW), "agenda.reason-length", 500);
        assertRefused(() -> proposal.postponed(tooLong, "chair", NOW), "agenda.reason-length", 500);
    }

    @Test
    void aPostponementIsCountedAndTheItemContinuesAtTheNextMeeting() {
        var later = NOW.plusSeconds(60);
        var next = postponed.carriedTo("summer", 7, later);
        assertThat(next)
                .isEqualTo(new AgendaItem(
                        next.id(),
                        "summer",
                        Kind.CARRIED,
                        null,
                        "Laddplatser",
                        "Var?",
                        "Någon",
                        15,
                        ItemPurpose.DECISION,
                        State.ACCEPTED,
                        null,
                        "someone",
                        later,
                        null,
                        null,
                        1,
                        postponed.id(),
                        null,
                        null,
                        null,
                        7,
                        0));
        assertThat(next.postponed("Hinns inte", "chair", NOW)
                        .carriedTo("autumn", 7, NOW)
                        .postponements())
                .isEqualTo(2);
    }

    @Test
    void anUndecidedProposalIsAProposalAtTheNextMeeting() {
        assertThat(proposal.carriedTo("summer", 7, NOW).state()).isEqualTo(State.PROPOSED);
        assertThat(accepted.carriedTo("summer", 7, NOW).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void movingOrRewordingAnItemKeepsTheDecision() {
        var reworded = new AgendaItemContent("Elbilar", null, null, 5, ItemPurpose.DISCUSSION);
        assertThat(accepted.at(9).position()).isEqualTo(9);
        assertThat(accepted.at(9))
                .usingRecursiveComparison()
                .ignoringFields("position")
                .isEqualTo(accepted);
        assertThat(accepted.under(" ", 9)).isEqualTo(accepted.at(9));
        assertThat(accepted.withContent(reworded).withContent(told)).isEqualTo(accepted);
        assertThat(accepted.withContent(reworded).title()).isEqualTo("Elbilar");
        assertThat(postponed.at(9).state()).isEqualTo(State.POSTPONED);
    }

    @Test
    void theSameContentByTheSamePersonRepeatsAnUnchangedItem() {
        var again = AgendaItem.proposed("spring", told, "someone", 4, NOW);
        assertThat(again.repeats(proposal)).isTrue();
        assertThat(again.repeats(accepted)).isFalse();
        assertThat(again.under("Beslut", 4).repeats(proposal)).isFalse();
        assertThat(AgendaItem.proposed("summer", told, "someone", 4, NOW).repeats(proposal))
                .isFalse();
        assertThat(AgendaItem.proposed("spring", told, "another", 4, NOW).repeats(proposal))
                .isFalse();
        assertThat(AgendaItem.proposed(
                                "spring",
                                new AgendaItemContent("Elbilar", null, null, 5, ItemPurpose.DECISION),
                                "someone",
                                4,
                                NOW)
                        .repeats(proposal))
                .isFalse();
        var byItself = AgendaItem.followUp("spring", null, "Uppföljning", null, 4, NOW);
        assertThat(byItself.repeats(byItself)).isFalse();
    }

    @Test
    void aStandingItemThatAnotherMeetingHasIsLeftOutAndCanComeBack() {
        var item = AgendaItem.standing(
                "summer", StandingItem.of("radet", "val", 1, null, told, "3"), ItemPositions.open(List.of()), NOW);
        var left = item.leftOut("Står på ett annat mötes dagordning", NOW);
        assertThat(left.state()).isEqualTo(State.DECLINED);
        assertThat(left.isLeftOut()).isTrue();
        assertThat(left.backAgain()).isEqualTo(item);
        assertThat(item.declined("Valet är gjort", "chair", NOW).isLeftOut()).isFalse();
        assertThatIllegalStateException().isThrownBy(item::backAgain);
        assertRefused(() -> left.leftOut("Igen", NOW), "agenda.decided-already", "Laddplatser");
    }

    @Test
    void aFollowUpOfAnActivityThatHasLeftThePlanIsLeftOutUnlessSomebodyHasWrittenInIt() {
        var item = AgendaItem.followUp("summer", "Uppföljning", "M1.1 Elbilar", "2026-M1.1", 4, NOW);
        assertThat(item.isUntouchedFollowUp("M1.1 Elbilar")).isTrue();
        assertThat(item.isUntouchedFollowUp("M1.1 Laddplatser")).isFalse();
        assertThat(item.withContent(
                                new AgendaItemContent("M1.1 Elbilar", "Vi avslutar", null, 0, ItemPurpose.INFORMATION))
                        .isUntouchedFollowUp("M1.1 Elbilar"))
                .isFalse();
        var left = item.leftOut("Planen frågar inte längre", NOW);
        assertThat(left.isUntouchedFollowUp("M1.1 Elbilar")).isFalse();
        assertThat(left.backAgain()).isEqualTo(item);
        assertThat(AgendaItem.added("summer", null, told, "chair", 4, NOW).isUntouchedFollowUp(told.title()))
                .isFalse();
    }

    @Test
    void aHeadingHasAtMostEightyLetters() {
        assertThat(proposal.under("x".repeat(80), 1).section()).hasSize(80);
        assertThat(proposal.under(null, 1).section()).isNull();
        assertRefused(() -> proposal.under("x".repeat(81), 1), "agenda.section-length", 80);
    }

    @Test
    void aShortenedTitleIsNeverCutWithinACharacter() {
        var item = AgendaItem.followUp("spring", "Uppföljning", "a" + "😀".repeat(100), "activity", 4, NOW);
        assertThat(item.title())
                .hasSizeLessThanOrEqualTo(AgendaItemContent.LONGEST_TITLE)
                .matches("a(😀)+…");
    }

    @Test
    void aFollowUpHasTheShortenedTitleAndTheIdOfItsActivity() {
        var item = AgendaItem.followUp("spring", "Uppföljning", "x".repeat(120), "2026-M1.1", 2, NOW);
        assertThat(item.title()).isEqualTo("x".repeat(120));
        assertThat(item.kind()).isEqualTo(Kind.FOLLOW_UP);
        assertThat(item.isAccepted()).isTrue();
        assertThat(item.activityId()).isEqualTo("2026-M1.1");
        assertThat(AgendaItem.followUp("spring", null, "x".repeat(121), null, 2, NOW)
                        .title())
                .isEqualTo("x".repeat(119) + "…");
    }
}
