package se.budkavle.bot.feature.absence;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.meeting.Absences;

/** Handles the button that removes one of the person's own absences. */
@Component
class TakeBackAbsencePress implements Press {

    private final Absences absences;
    private final AbsenceMessage pages;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    TakeBackAbsencePress(Absences absences, AbsenceMessage pages, Rights rights, AuditLog audit, Clock clock) {
        this.absences = absences;
        this.pages = pages;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String act() {
        return AbsenceMessage.TAKE_BACK;
    }

    @Override
    @Transactional
    public Reply press(PressEvent pressed) {
        var person = rights.person(pressed.caller());
        absences.findById(pressed.reference(0)).ifPresent(absence -> {
            if (!absence.personId().equals(person.id())) {
                throw new Refusal("chat.unknown-press");
            }
            absences.remove(absence.id());
            audit.save(AuditEntry.of(
                    person.id(),
                    "absence.remove",
                    person.id(),
                    absence.firstDay() + " to " + absence.lastDay(),
                    clock.instant()));
        });
        return pages.of(person);
    }
}
