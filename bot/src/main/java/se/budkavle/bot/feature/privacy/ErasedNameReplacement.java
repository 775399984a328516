package se.budkavle.bot.feature.privacy;

import java.time.Clock;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.directory.RoleWords;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.directory.Person;

/**
 * Builds the text that replaces the name of an erased person: the person's role, such as "Ledamot (majoritet), Timrå".
 * If the person has had no confirmed role, the text is "Tidigare deltagare" (former participant). The text that
 * replaces the name does not contain the network, because outsiders may not learn about a closed network.
 */
@Component
class ErasedNameReplacement {

    private final Memberships memberships;
    private final Organisations organisations;
    private final Phrasebook phrasebook;
    private final Association association;
    private final Clock clock;

    ErasedNameReplacement(
            Memberships memberships,
            Organisations organisations,
            Phrasebook phrasebook,
            Association association,
            Clock clock) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.phrasebook = phrasebook;
        this.association = association;
        this.clock = clock;
    }

    String of(Person person) {
        var today = association.today(clock);
        return memberships.confirmedOf(person.id()).stream()
                .filter(held -> held.hasBegunBy(today))
                .min(Comparator.comparing((Membership held) -> !held.isActiveOn(today))
                        .thenComparing(Membership::role))
                .map(this::of)
                .orElseGet(() -> say(Phrase.of("privacy.no-role")));
    }

    private String of(Membership held) {
        var role = RoleWords.role(held.role(), held.faction());
        var name = held.organisationId() == null
                ? role
                : organisations
                        .findById(held.organisationId())
                        .map(Organisation::shortName)
                        .map(organisation -> Phrase.of("privacy.role-name", role, organisation))
                        .orElse(role);
        var text = say(name);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String say(Phrase phrase) {
        return phrasebook.say(phrase, association.locale());
    }
}
