package se.budkavle.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;

/**
 * Tests that reports reach the administrators' channel. If there is no such channel, each administrator gets the report
 * privately.
 */
class AdministratorAddresseesTest {

    private final Workplace work = Workplace.fresh();

    @Test
    void reportsAreSentToTheAdministratorsChannelIfSuchAChannelIsSet() {
        assertThat(addressees("77")).containsExactly(Addressee.channel("77"));
    }

    @Test
    void withoutAnAdministratorsChannelReportsAreSentPrivatelyToEachAdministrator() {
        var administrator = work.get(People.class).findByAccountId("9001").orElseThrow();
        assertThat(addressees("")).containsExactly(Addressee.person(administrator.id()));
    }

    private Iterable<Addressee> addressees(String channel) {
        return new AdministratorAddressees(
                        channel, work.get(Memberships.class), work.get(Association.class), work.clock())
                .all();
    }
}
