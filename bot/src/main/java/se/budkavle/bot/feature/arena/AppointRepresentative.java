package se.budkavle.bot.feature.arena;

import java.time.Clock;
import java.util.Objects;
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
import se.budkavle.storage.Refusal;
import se.budkavle.storage.arena.Representative;
import se.budkavle.storage.arena.Representatives;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;

/**
 * The slash command with which a coordinator appoints a representative in an arena (an external group). The command
 * also changes the period of an existing appointment.
 */
@Component
class AppointRepresentative implements Command {

    private final ArenaFinder finder;
    private final ArenaReader reader;
    private final ArenaCard card;
    private final PersonFinder persons;
    private final Representatives representatives;
    private final GatheringTimes times;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    AppointRepresentative(
            ArenaFinder finder,
            ArenaReader reader,
            ArenaCard card,
            PersonFinder persons,
            Representatives representatives,
            GatheringTimes times,
            Rights rights,
            AuditLog audit,
            Clock clock) {
        this.finder = finder;
        this.reader = reader;
        this.card = card;
        this.persons = persons;
        this.representatives = representatives;
        this.times = times;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("arena appoint")
                .asking("arena", Kind.TEXT, finder::matchingActive)
                .asking("person", Kind.TEXT, persons::matching)
                .perhaps("from", Kind.START_DATE)
                .perhaps("until", Kind.DATE)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var arena = finder.active(call);
        var network = reader.networkOf(arena);
        rights.requireCoordinating(call.caller(), network);
        var person = persons.of(call, "person");
        if (!rights.belongs(person.id(), network.id())) {
            throw new Refusal("arena.not-in-network", person.name(), network.title());
        }
        var by = rights.personId(call.caller());
        var today = times.today();
        var from = call.perhapsDate("from").orElse(today);
        var until = call.perhapsDate("until").orElse(null);
        var known = representatives.activeOrComingOf(person.id(), today).stream()
                .filter(one -> one.arenaId().equals(arena.id()))
                .findFirst();
        var wanted = known.map(one -> one.lasting(from, until))
                .orElseGet(() -> Representative.appointed(arena.id(), person.id(), from, until, by, clock.instant()));
        if (!wanted.isActiveOrComingOn(today)) {
            throw new Refusal("arena.period-past", Objects.requireNonNull(until, "a period that is over has an end"));
        }
        if (known.filter(wanted::equals).isEmpty()) {
            var stored = representatives.save(wanted);
            audit.save(AuditEntry.of(by, "arena.appoint", network.id(), stored.id(), clock.instant()));
        }
        return card.of(arena, Optional.of(Phrase.of("arena.appointed", ArenaCard.period(wanted, person.name()))));
    }
}
