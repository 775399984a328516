package se.budkavle.bot.delivery;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Memberships;

/**
 * Finds the addressees of a report to the administrators. The addressee is the administrators' channel if one is
 * configured, otherwise each administrator's private channel.
 */
@Component
public class AdministratorAddressees {

    private final String channel;
    private final Memberships memberships;
    private final Association association;
    private final Clock clock;

    AdministratorAddressees(
            @Value("${budkavle.backup.channel:}") String channel,
            Memberships memberships,
            Association association,
            Clock clock) {
        this.channel = channel;
        this.memberships = memberships;
        this.association = association;
        this.clock = clock;
    }

    public List<Addressee> all() {
        return channel.isBlank()
                ? memberships.ofAdministrators(association.today(clock)).stream()
                        .map(one -> Addressee.person(one.personId()))
                        .distinct()
                        .toList()
                : List.of(Addressee.channel(channel));
    }
}
