package se.budkavle.bot.feature.absence;

import java.time.Clock;
import java.util.Comparator;
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
import se.budkavle.bot.text.Page;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Absence;
import se.budkavle.storage.meeting.Absences;

/**
 * The command that stores an absence of the user. The user can also name a stand-in: a person who acts for the user
 * during the absence.
 */
@Component
class SetAbsence implements Command {

    private final Absences absences;
    private final PersonFinder people;
    private final Rights rights;
    private final AuditLog audit;
    private final Association association;
    private final Clock clock;

    SetAbsence(
            Absences absences,
            PersonFinder people,
            Rights rights,
            AuditLog audit,
            Association association,
            Clock clock) {
        this.absences = absences;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("absence set")
                .asking("from", Kind.START_DATE)
                .asking("until", Kind.DATE)
                .perhaps("stand-in", Kind.TEXT, people::matching)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var person = rights.person(call.caller());
        var standIn = people.perhaps(call, "stand-in");
        var absence = Absence.of(
                person.id(),
                call.date("from"),
                call.date("until"),
                standIn.map(Person::id).orElse(null),
                clock.instant());
        absence.requireNotOver(association.today(clock));
        var coming = absences.comingOf(person.id(), absence.firstDay());
        var counting = coming.stream()
                .filter(one -> !one.firstDay().isAfter(absence.lastDay()))
                .max(Comparator.comparing(Absence::id));
        if (counting.filter(absence::isSameAs).isEmpty()) {
            // Deletes an earlier absence on exactly the same days. If absences overlap, only the absence that was
            // stored last counts, so even an equal absence is stored again if another one was stored after it.
            coming.stream().filter(absence::hasSameDaysAs).forEach(corrected -> absences.remove(corrected.id()));
            absences.save(absence);
            audit.save(AuditEntry.of(
                    person.id(),
                    "absence.set",
                    person.id(),
                    absence.firstDay() + " to " + absence.lastDay(),
                    clock.instant()));
        }
        return standIn.map(one -> instead(absence, one))
                .orElseGet(() -> Reply.of("meeting.absence.without", absence.firstDay(), absence.lastDay()));
    }

    private Reply instead(Absence absence, Person standIn) {
        var page = Page.of(null).line("meeting.absence.with", absence.firstDay(), absence.lastDay(), standIn.name());
        for (var both : absences.comingOf(standIn.id(), absence.firstDay())) {
            if (!both.firstDay().isAfter(absence.lastDay())) {
                page = page.line("meeting.absence.stand-in-away", standIn.name(), both.firstDay(), both.lastDay());
            }
        }
        return Reply.page(page);
    }
}
