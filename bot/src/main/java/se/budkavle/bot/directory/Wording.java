package se.budkavle.bot.directory;

import java.time.LocalDate;
import java.util.List;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Faction;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Role;

/** The words for roles, sides and terms. */
final class Wording {

    private Wording() { }

    static Phrase role(Role role) {
        return Phrase.of("directory.role." + role);
    }

    /** "Ledamot (majoritet)"; the side is left out where there is none. */
    static Phrase role(Role role, Faction faction) {
        return faction == Faction.NONE
                ? role(role) : Phrase.of("directory.role-of-faction", role(role), faction(faction));
    }

    static Phrase faction(Faction faction) {
        return Phrase.of("directory.faction." + faction);
    }

    static Phrase kind(Network.Kind kind) {
        return Phrase.of("directory.kind." + kind);
    }

    static Phrase term(LocalDate since, LocalDate until) {
        return until == null
                ? Phrase.of("directory.term.since", since) : Phrase.of("directory.term.until", since, until);
    }

    static Phrase lines(List<Phrase> lines) {
        return Phrase.joined("\n", lines);
    }
}
