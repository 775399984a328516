package se.budkavle.storage.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.agenda.ItemDecision.State;
import se.budkavle.storage.agenda.ItemOrigin.Kind;

class NewAgendaItemTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final AgendaItemContent told =
            new AgendaItemContent("Laddplatser", "Var?", "Någon", 15, ItemPurpose.DECISION);
    private final AgendaItem proposal = NewAgendaItem.proposed("spring", told, "someone", 3, NOW);
    private final AgendaItem accepted = proposal.accepted("chair", NOW);
    private final AgendaItem postponed = proposal.postponed("Hinns inte", "chair", NOW);

    @Test
    void anItemAddedDirectlyIsAcceptedWhileAProposalIsUndecided() {
        assertThat(proposal.state()).isEqualTo(State.PROPOSED);
        assertThat(proposal.isAccepted()).isFalse();
        var added = NewAgendaItem.added("spring", " Beslut ", told, "chair", 4, NOW);
        assertThat(added.isAccepted()).isTrue();
        assertThat(added.section()).isEqualTo("Beslut");
        assertThat(added.decision().decidedBy()).isEqualTo("chair");
        assertThat(added.position()).isEqualTo(4);
    }

    @Test
    void aPostponedItemIsAcceptedAtTheNextMeetingAndKeepsItsCountOfPostponements() {
        var later = NOW.plusSeconds(60);
        var next = NewAgendaItem.continuing(postponed, "summer", 7, later);
        assertThat(next)
                .isEqualTo(new AgendaItem(
                        next.id(),
                        "summer",
                        null,
                        "Laddplatser",
                        "Var?",
                        "Någon",
                        15,
                        ItemPurpose.DECISION,
                        new ItemOrigin(Kind.CARRIED, "someone", postponed.id(), null, null, null),
                        new ItemDecision(State.ACCEPTED, null, null, null, 1),
                        later,
                        7,
                        0));
        assertThat(NewAgendaItem.continuing(next.postponed("Hinns inte", "chair", NOW), "autumn", 7, NOW)
                        .decision()
                        .postponements())
                .isEqualTo(2);
    }

    @Test
    void anUndecidedProposalIsStillAProposalAtTheNextMeeting() {
        assertThat(NewAgendaItem.continuing(proposal, "summer", 7, NOW).state()).isEqualTo(State.PROPOSED);
        assertThat(NewAgendaItem.continuing(accepted, "summer", 7, NOW).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void aShortenedTitleIsNotCutInTheMiddleOfACharacter() {
        var item = NewAgendaItem.followUp("spring", "Uppföljning", "a" + "😀".repeat(100), "activity", 4, NOW);
        assertThat(item.title())
                .hasSizeLessThanOrEqualTo(AgendaItemContent.LONGEST_TITLE)
                .matches("a(😀)+…");
    }

    @Test
    void aFollowUpItemHasTheShortenedTitleAndTheIdOfItsActivity() {
        var item = NewAgendaItem.followUp("spring", "Uppföljning", "x".repeat(120), "2026-M1.1", 2, NOW);
        assertThat(item.title()).isEqualTo("x".repeat(120));
        assertThat(item.kind()).isEqualTo(Kind.FOLLOW_UP);
        assertThat(item.isAccepted()).isTrue();
        assertThat(item.origin().activityId()).isEqualTo("2026-M1.1");
        assertThat(NewAgendaItem.followUp("spring", null, "x".repeat(121), null, 2, NOW)
                        .title())
                .isEqualTo("x".repeat(119) + "…");
    }
}
