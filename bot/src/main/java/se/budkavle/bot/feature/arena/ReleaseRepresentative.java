package se.budkavle.bot.feature.arena;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.PersonFinder;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;

/**
 * The slash command with which a coordinator ends a representative's appointment in an arena (an external group) today.
 */
@Component
class ReleaseRepresentative implements Command {

    private final ArenaFinder finder;
    private final ArenaReader reader;
    private final ArenaCard card;
    private final PersonFinder persons;
    private final RepresentativeReleaser releaser;
    private final Rights rights;

    ReleaseRepresentative(
            ArenaFinder finder,
            ArenaReader reader,
            ArenaCard card,
            PersonFinder persons,
            RepresentativeReleaser releaser,
            Rights rights) {
        this.finder = finder;
        this.reader = reader;
        this.card = card;
        this.persons = persons;
        this.releaser = releaser;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("arena release")
                .asking("arena", Kind.TEXT, finder::matching)
                .asking("person", Kind.TEXT, persons::matchingAnyone)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var arena = finder.of(call);
        rights.requireCoordinating(call.caller(), reader.networkOf(arena));
        var person = persons.anyone(call, "person");
        boolean released = releaser.release(person.id(), Optional.of(arena), rights.personId(call.caller()));
        return card.of(
                arena, Optional.of(Phrase.of(released ? "arena.released" : "arena.not-representing", person.name())));
    }
}
