package se.budkavle.storage.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

class ContactRegisterTest {

    private final ContactRegister usual = ContactRegister.usual("hallbar-energi");

    @Test
    void byDefaultSignUpIsClosedAndTheLegalBasisIsPublicTask() {
        assertThat(usual.open()).isFalse();
        assertThat(usual.basis()).isEqualTo(LegalBasis.PUBLIC_TASK);
        assertThat(usual.goal()).isNull();
    }

    @Test
    void settingTheGoalOfARegisterToZeroRemovesTheGoal() {
        assertThat(usual.with(LegalBasis.AGREEMENT, 200, true))
                .isEqualTo(new ContactRegister("hallbar-energi", LegalBasis.AGREEMENT, 200, true, 0));
        assertThat(usual.with(LegalBasis.CONSENT, 0, false).goal()).isNull();
        assertThat(usual.with(LegalBasis.CONSENT, 100_000, false).goal()).isEqualTo(100_000);
        assertRefused(() -> usual.with(LegalBasis.CONSENT, 100_001, false), "contact.goal", 100_000);
        assertRefused(() -> usual.with(LegalBasis.CONSENT, -1, false), "contact.goal", 100_000);
    }
}
