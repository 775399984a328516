package se.budkavle.bot.feature.contact;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.EmailTransport;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.storage.contact.ConfirmationEmailLimit;
import se.budkavle.storage.contact.ConfirmationEmailLimits;
import se.budkavle.storage.contact.ContactEraser;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.contact.SignUps;

/**
 * Sends an email to contacts that have not confirmed their data for a long time. The email asks whether the contact
 * wants to stay subscribed. Unsubscribes contacts that do not answer in time, and deletes expired sign-ups.
 */
@Component
class ContactRetentionRoutine implements Routine {

    private static final int AT_ONCE = 100;

    private final Contacts contacts;
    private final SignUps signUps;
    private final ConfirmationEmailLimits pauses;
    private final ContactReconfirmation reconfirmation;
    private final ContactEraser eraser;
    private final EmailTransport mail;
    private final PublicAddress web;
    private final ContactSettings settings;

    ContactRetentionRoutine(
            Contacts contacts,
            SignUps signUps,
            ConfirmationEmailLimits pauses,
            ContactReconfirmation reconfirmation,
            ContactEraser eraser,
            EmailTransport mail,
            PublicAddress web,
            ContactSettings settings) {
        this.contacts = contacts;
        this.signUps = signUps;
        this.pauses = pauses;
        this.reconfirmation = reconfirmation;
        this.eraser = eraser;
        this.mail = mail;
        this.web = web;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "contact.retention";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    /**
     * Deletes expired sign-ups and expired rate limits for confirmation emails. If the bot can send emails and
     * recipients can open the links in them, also asks contacts whether they want to stay. If the bot can ask contacts
     * by email, also unsubscribes the contacts that have not answered in time.
     */
    @Override
    public void look(Instant now, ItemHandler items) {
        signUps.expired(now, AT_ONCE).forEach(one -> items.handle(one.id(), () -> eraser.remove(one)));
        items.handle("pauses", () -> pauses.deleteEndedBefore(ConfirmationEmailLimit.forgottenBefore(now)));
        if (!mail.isReady() || !web.isOpenForLetters()) {
            return;
        }
        var before = now.minus(settings.asksAfter());
        contacts.notConfirmedSince(before, AT_ONCE)
                .forEach(one -> items.handle(one.id(), () -> reconfirmation.ask(one)));
        contacts.notAnsweredSince(now.minus(settings.endsAfter()), AT_ONCE)
                .forEach(one -> items.handle(one.id(), () -> reconfirmation.unanswered(one)));
        contacts.pausedAndNotConfirmedSince(before.minus(settings.endsAfter()), AT_ONCE)
                .forEach(one -> items.handle(one.id(), () -> reconfirmation.unanswered(one)));
    }
}
