package se.budkavle.bot.feature.office;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.WorkingHoursDelay;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.directory.Memberships;

/**
 * Handles the button with which a person immediately sends their own request for a role in a network, even outside
 * working hours.
 */
@Component
class SendRequestNowPress implements Press {

    static final String ACT = "directory:now";

    private final Memberships memberships;
    private final Rights rights;
    private final WorkingHoursDelay outsideHours;

    SendRequestNowPress(Memberships memberships, Rights rights, WorkingHoursDelay outsideHours) {
        this.memberships = memberships;
        this.rights = rights;
        this.outsideHours = outsideHours;
    }

    @Override
    public String act() {
        return ACT;
    }

    /** Sends the request for a role at once. Only the person who made the request can send it at once. */
    @Override
    @Transactional
    public Reply press(PressEvent pressed) {
        var by = rights.person(pressed.caller());
        var keys = memberships
                .findById(pressed.reference(0))
                .filter(request -> request.personId().equals(by.id()))
                .map(request -> RoleRequestComposer.key(request.id()))
                .stream()
                .toList();
        return outsideHours.sendNow(keys, by.id(), pressed.reference(0));
    }
}
