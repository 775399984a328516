package se.budkavle.bot.feature.office;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.OutsideHours;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.directory.Memberships;

/** Sends immediately a request for a role that waits for working hours. */
@Component
class SendRequestNowPress implements Press {

    static final String ACT = "directory:now";

    private final Memberships memberships;
    private final Rights rights;
    private final OutsideHours outsideHours;

    SendRequestNowPress(Memberships memberships, Rights rights, OutsideHours outsideHours) {
        this.memberships = memberships;
        this.rights = rights;
        this.outsideHours = outsideHours;
    }

    @Override
    public String act() {
        return ACT;
    }

    /** Sends the request only if the caller made it. */
    @Override
    @Transactional
    public Reply press(Pressed pressed) {
        var by = rights.person(pressed.caller());
        var keys = memberships
                .findById(pressed.reference(0))
                .filter(request -> request.personId().equals(by.id()))
                .map(request -> RequestComposer.key(request.id()))
                .stream()
                .toList();
        return outsideHours.sendNow(keys, by.id(), pressed.reference(0));
    }
}
