package se.budkavle.bot.lookup;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.NameSearch;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.minutes.ActionOwner;

/**
 * Finds the owner of an action (task) by a name that a person has typed in a form. The owner is a person, an
 * organisation, or one political side of an organisation, such as "Timrå, majoritet".
 */
@Component
public class ActionOwnerFinder {

    private final PersonFinder persons;
    private final DirectoryLookup lookup;
    private final Memberships memberships;
    private final Phrasebook phrasebook;
    private final Association association;
    private final Clock clock;

    ActionOwnerFinder(
            PersonFinder persons,
            DirectoryLookup lookup,
            Memberships memberships,
            Phrasebook phrasebook,
            Association association,
            Clock clock) {
        this.persons = persons;
        this.lookup = lookup;
        this.memberships = memberships;
        this.phrasebook = phrasebook;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns the owner with this name. For an empty name, returns the constant for "nobody". Throws a {@code Refusal}
     * if no name matches, or if nobody represents the named organisation, or its named political side (majority or
     * opposition), in the network today.
     */
    public ActionOwner named(String typed, String networkId, Caller caller) {
        // In a form, Discord does not convert a text such as "@Kim" into a mention, so the "@" is removed.
        var name = typed.startsWith("@") ? typed.substring(1).strip() : typed;
        if (name.isEmpty()) {
            return ActionOwner.NOBODY;
        }
        var organisations = lookup.amongOrganisations();
        var owner = organisations
                .named(name)
                .map(one -> ActionOwner.organisation(one.id()))
                .or(() -> seat(name, organisations));
        if (owner.isEmpty()) {
            return ActionOwner.person(
                    persons.anyone(name, caller, "minutes.owner-unknown").id());
        }
        if (memberships.activeIn(networkId, association.today(clock)).stream()
                .noneMatch(owner.get()::isRepresentedBy)) {
            throw new Refusal("minutes.owner-not-represented", name);
        }
        return owner.get();
    }

    private Optional<ActionOwner> seat(String name, NameSearch<Organisation> organisations) {
        int comma = name.lastIndexOf(',');
        if (comma < 0) {
            return Optional.empty();
        }
        var side = name.substring(comma + 1).strip();
        return organisations
                .named(name.substring(0, comma))
                .flatMap(organisation -> faction(side).map(faction -> ActionOwner.seat(organisation.id(), faction)));
    }

    private Optional<PoliticalSide> faction(String typed) {
        return Arrays.stream(PoliticalSide.values())
                .filter(one -> one != PoliticalSide.NONE)
                .filter(one -> words(one).anyMatch(typed::equalsIgnoreCase))
                .findFirst();
    }

    private Stream<String> words(PoliticalSide faction) {
        return List.of(Phrasebook.SWEDISH, Phrasebook.ENGLISH).stream()
                .map(locale -> phrasebook.say(Phrase.of("directory.faction." + faction), locale));
    }
}
