package se.budkavle.bot.feature.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.lookup.AccountOwnerFinder;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.directory.RoleWords;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.Role;

/**
 * Shows a preview of the memberships that an appointment to a role changes. Stores the appointment after the user
 * confirms.
 */
@Component
class ConfirmAppointment implements ConfirmationHandler<AppointmentRequest> {

    private final AppointmentNetworkFinder networks;
    private final AccountOwnerFinder accounts;
    private final AppointmentRecorder recorder;
    private final AppointmentMessage pages;
    private final OtherOfficeHolders others;
    private final Rights rights;
    private final Association association;
    private final Clock clock;

    ConfirmAppointment(
            AppointmentNetworkFinder networks,
            AccountOwnerFinder accounts,
            AppointmentRecorder recorder,
            AppointmentMessage pages,
            OtherOfficeHolders others,
            Rights rights,
            Association association,
            Clock clock) {
        this.networks = networks;
        this.accounts = accounts;
        this.recorder = recorder;
        this.pages = pages;
        this.others = others;
        this.rights = rights;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "network.appoint";
    }

    @Override
    public Class<AppointmentRequest> type() {
        return AppointmentRequest.class;
    }

    @Override
    public Preview preview(AppointmentRequest asked, Caller caller) {
        var network = networks.of(asked.role(), asked.networkId(), caller);
        network.ifPresent(Network::requireAlive);
        var today = association.today(clock);
        requireNotOver(asked.to(), today);
        var person = accounts.perhapsNew(asked.accountId(), asked.displayName());
        var appointment = recorder.workedOut(wish(asked, person), accounts.perhapsNew(caller), today);
        requireNotOver(appointment.membership().until(), today);
        rights.requireAdministratorAfterwards(appointment.replaced(), appointment.instead());
        return Preview.of(
                pages.of(appointment, person, network, hasSetTerm(asked, today)),
                confirm(asked, appointment, today),
                () -> stored(asked, caller, network, today));
    }

    private static void requireNotOver(@Nullable LocalDate last, LocalDate today) {
        if (last != null && last.isBefore(today)) {
            throw new Refusal("directory.term-past", last);
        }
    }

    /**
     * Returns whether the last day of the term is computed from the network's fixed length of terms. The last day is
     * computed if the user entered no last day and did not choose a term without an end.
     */
    boolean hasSetTerm(AppointmentRequest asked) {
        return hasSetTerm(asked, association.today(clock));
    }

    private boolean hasSetTerm(AppointmentRequest asked, LocalDate today) {
        return asked.to() == null
                && !asked.openEnded()
                && recorder.lastDay(asked.networkId(), asked.role(), today).isPresent();
    }

    private Phrase confirm(AppointmentRequest asked, AppointmentChanges appointment, LocalDate today) {
        if (asked.openEnded()) {
            return Phrase.of("directory.appoint.confirm-open");
        }
        return hasSetTerm(asked, today)
                ? Phrase.of(
                        "directory.appoint.confirm-until",
                        appointment.membership().requiredUntil())
                : Phrase.of("directory.appoint.confirm");
    }

    private Reply stored(AppointmentRequest asked, Caller caller, Optional<Network> network, LocalDate today) {
        var person = accounts.of(asked.accountId(), asked.displayName());
        var wish = wish(asked, person);
        accounts.representing(person, wish.organisationId());
        var held = recorder.appoint(wish, accounts.of(caller), today);
        var term = RoleWords.term(held.since(), held.until());
        if (network.isEmpty()) {
            return Reply.of("directory.appointed-for-all", person.name(), RoleWords.role(held.role()), term);
        }
        boolean coming = held.since().isAfter(today);
        var page = Page.of(null)
                .line(
                        coming ? "directory.appointed-coming" : "directory.appointed",
                        person.name(),
                        RoleWords.role(held.role(), held.faction()),
                        network.get().title(),
                        term);
        for (var other : others.of(held, network.get())) {
            page = page.line(other);
        }
        return Reply.page(page);
    }

    private AppointmentRecorder.Wish wish(AppointmentRequest asked, Person person) {
        return new AppointmentRecorder.Wish(
                asked.networkId(),
                person,
                represented(asked, person),
                asked.role(),
                Optional.ofNullable(asked.faction()),
                Optional.ofNullable(asked.from()),
                asked.to(),
                asked.openEnded());
    }

    /**
     * Returns the id of the organisation that the person represents: the entered organisation. If the user entered no
     * organisation, returns the organisation in the person's request, or else in the person's current or coming term in
     * this role, or else the person's own organisation. Throws a refusal if the role requires an organisation and none
     * is found.
     */
    private @Nullable String represented(AppointmentRequest asked, Person person) {
        if (asked.organisationId() != null) {
            return asked.organisationId();
        }
        var represented = recorder.request(person, asked.role(), asked.networkId())
                .map(Membership::organisationId)
                .or(() -> ofTermHeld(asked, person))
                .orElse(person.organisationId());
        if (represented == null && (asked.role().holdsSeat() || asked.role() == Role.SUBSTITUTE)) {
            throw new Refusal("directory.organisation-missing", person.name(), RoleWords.role(asked.role()));
        }
        return represented;
    }

    private Optional<String> ofTermHeld(AppointmentRequest asked, Person person) {
        return recorder.held(person, asked.role(), asked.networkId(), association.today(clock)).stream()
                .map(Membership::organisationId)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
