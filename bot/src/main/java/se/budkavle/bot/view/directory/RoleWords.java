package se.budkavle.bot.view.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.directory.Term;

/** Builds texts for offices (such as chair), political sides, seats in networks and terms of office. */
public final class RoleWords {

    private RoleWords() {}

    public static Phrase role(Role role) {
        return Phrase.of("directory.role." + role);
    }

    /**
     * Returns the name of a role in a network with its political side, such as "Ledamot (majoritet)". Returns only the
     * role's name if the role has no side.
     */
    public static Phrase role(Role role, PoliticalSide faction) {
        return faction == PoliticalSide.NONE
                ? role(role)
                : Phrase.of("directory.role-of-faction", role(role), faction(faction));
    }

    public static Phrase faction(PoliticalSide faction) {
        return Phrase.of("directory.faction." + faction);
    }

    /**
     * Returns the name of a seat (a place in a network for one organisation or party group): the seat's political side,
     * or "plats" (seat) if it has none.
     */
    public static Phrase seat(PoliticalSide faction) {
        return faction == PoliticalSide.NONE ? Phrase.of("directory.card.seat") : faction(faction);
    }

    public static Phrase kind(Network.Kind kind) {
        return Phrase.of("directory.kind." + kind);
    }

    public static Phrase term(LocalDate since, @Nullable LocalDate until) {
        return until == null
                ? Phrase.of("directory.term.since", since)
                : Phrase.of("directory.term.until", since, until);
    }

    /**
     * Returns a text with the start date of the membership and its end date if there is one. If the membership begins
     * in the future, the text says when the person takes office.
     */
    public static Phrase term(Membership held, LocalDate today) {
        return held.since().isAfter(today)
                ? Phrase.of("directory.term.coming", held.since())
                : term(held.since(), held.until());
    }

    /**
     * Returns a line about the elected term of a role such as chair. The line contains the term's length in months and,
     * if known, who elects the person.
     */
    public static Phrase elected(Term term) {
        return elected(List.of(term)).get(0);
    }

    /**
     * Returns lines about the terms of office of several roles, such as chair and vice chair. Roles with the same
     * length of term and the same electors share one line.
     */
    public static List<Phrase> elected(Collection<Term> terms) {
        var alike = new LinkedHashMap<List<Object>, List<Term>>();
        terms.stream()
                .sorted(Comparator.comparing(Term::role))
                .forEach(term -> alike.computeIfAbsent(
                                Arrays.asList(term.months(), term.electedBy()), any -> new ArrayList<>())
                        .add(term));
        return alike.values().stream()
                .map(same -> {
                    var roles = Phrase.joined(
                            ", ", same.stream().map(term -> role(term.role())).toList());
                    var one = same.get(0);
                    return one.electedBy() == null
                            ? Phrase.of("directory.card.elected", roles, one.months())
                            : Phrase.of("directory.card.elected-by", roles, one.months(), one.electedBy());
                })
                .toList();
    }

    public static Phrase lines(List<Phrase> lines) {
        return Phrase.joined("\n", lines);
    }
}
