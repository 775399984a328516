package se.budkavle.storage.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;

class RespondentRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Membership coordinator = member("council", null, Role.COORDINATOR, PoliticalSide.NONE);
    private final Membership majority = member("council", "timra", Role.MEMBER, PoliticalSide.MAJORITY);
    private final Membership chair = member("council", "timra", Role.CHAIR, PoliticalSide.OPPOSITION);
    private final Membership official = member("council", "timra", Role.MEMBER, PoliticalSide.NONE);
    private final Membership preparing = member("council", "timra", Role.PREPARATORY, PoliticalSide.NONE);
    private final Membership substitute = member("council", "timra", Role.SUBSTITUTE, PoliticalSide.MAJORITY);
    private final Membership guest = member("council", "timra", Role.GUEST, PoliticalSide.NONE);
    private final Membership ofSundsvall = member("council", "sundsvall", Role.MEMBER, PoliticalSide.NONE);
    private final Membership elsewhere = member("energy", "timra", Role.MEMBER, PoliticalSide.NONE);

    private final Question ofTimra = Question.ofOrganisation("round", "activity", "council", "timra", 0);

    @Test
    void aNamedPersonIsAskedEvenIfNotInTheNetwork() {
        var question = Question.ofPerson("round", "activity", "council", "kim", 0);
        assertThat(RespondentRule.personIds(question, List.of(coordinator, official)))
                .containsExactly("kim");
    }

    @Test
    void theOrganisationsContactPersonIsAskedInsteadOfItsOtherMembers() {
        var question = Question.ofOrganisation("round", "activity", "council", "timra", "kim", 0);
        assertThat(RespondentRule.personIds(question, List.of(official, majority)))
                .containsExactly("kim");
    }

    @Test
    void anOrganisationsOfficialsAreAskedInsteadOfItsElectedMembers() {
        assertThat(asked(majority, chair, official, preparing))
                .containsExactlyInAnyOrder(official.personId(), preparing.personId());
    }

    @Test
    void electedMembersAreAskedIfTheOrganisationHasNoOfficial() {
        assertThat(asked(majority, chair, coordinator, ofSundsvall, elsewhere, guest))
                .containsExactlyInAnyOrder(majority.personId(), chair.personId());
    }

    @Test
    void substitutesAndGuestsAreNeverAsked() {
        assertThat(asked(substitute, guest)).isEmpty();
    }

    @Test
    void theCoordinatorIsAskedIfNoPersonOrOrganisationIsNamed() {
        var question = Question.ofCoordinator("round", "activity", "council", 0);
        var other = member("energy", null, Role.COORDINATOR, PoliticalSide.NONE);
        assertThat(RespondentRule.personIds(question, List.of(coordinator, official, other)))
                .containsExactly(coordinator.personId());
    }

    private Set<String> asked(Membership... active) {
        return RespondentRule.personIds(ofTimra, List.of(active));
    }

    private static Membership member(String network, String organisation, Role role, PoliticalSide faction) {
        return Membership.appointed(
                network,
                Person.of("Kim", organisation, null, NOW),
                organisation,
                role,
                faction,
                LocalDate.of(2026, 1, 1),
                null,
                null,
                NOW);
    }
}
