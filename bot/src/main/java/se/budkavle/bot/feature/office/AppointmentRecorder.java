package se.budkavle.bot.feature.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.view.directory.MembershipAuditDetail;
import se.budkavle.bot.view.directory.RoleWords;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;

/**
 * Computes which memberships the appointment of a person changes, and stores these changes. The person is appointed to
 * a role in a network, such as chair, or in the whole association, such as administrator. An appointment gives the
 * person a new role or a further term, or approves a role that the person has requested.
 */
@Component
class AppointmentRecorder {

    private final Memberships memberships;
    private final NetworkCompositions compositions;
    private final LivePosts posts;
    private final AuditLog audit;
    private final Clock clock;

    AppointmentRecorder(
            Memberships memberships, NetworkCompositions compositions, LivePosts posts, AuditLog audit, Clock clock) {
        this.memberships = memberships;
        this.compositions = compositions;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The appointment that a coordinator or administrator has entered.
     *
     * @param networkId the network of the role; null for a role in the whole association, such as administrator
     * @param faction the side (majority or opposition); if empty, the side is taken from the person's request or
     *     current term
     * @param from the first day of the term; empty for today
     * @param to the last day of the term; null if none was entered
     * @param openEnded whether the term has no end, even if the network sets the length of terms
     */
    record Wish(
            @Nullable String networkId,
            Person person,
            @Nullable String organisationId,
            Role role,
            Optional<PoliticalSide> faction,
            Optional<LocalDate> from,
            @Nullable LocalDate to,
            boolean openEnded) {

        Wish ending(@Nullable LocalDate last) {
            return new Wish(networkId, person, organisationId, role, faction, from, last, openEnded);
        }

        /**
         * Returns whether the membership already has all values of the entered appointment. An appointment with the
         * values of the existing membership would change nothing.
         */
        boolean isAlready(Membership one) {
            return Objects.equals(organisationId, one.organisationId())
                    && faction.map(one.faction()::equals).orElse(true)
                    && from.map(one.since()::equals).orElse(true)
                    && (to == null ? from.isEmpty() || one.until() == null : to.equals(one.until()));
        }
    }

    /**
     * Returns the changes that the appointment would make, without storing them. Throws a refusal if the appointment
     * would change nothing.
     */
    AppointmentChanges workedOut(Wish wish, Person by, LocalDate today) {
        var held = held(wish.person(), wish.role(), wish.networkId(), today);
        refuseWhereHeld(held, wish);
        var from = wish.from().orElse(today);
        var ending = wish.ending(lastDay(wish, from));
        refuseWhereHeld(held, ending);
        var request = request(wish.person(), wish.role(), wish.networkId());
        var membership = request.isPresent()
                ? request.get()
                        .confirmedAs(
                                wish.organisationId(),
                                wish.faction().orElse(request.get().faction()),
                                from,
                                ending.to(),
                                by.id())
                : Membership.appointed(
                        wish.networkId(),
                        wish.person(),
                        wish.organisationId(),
                        wish.role(),
                        wish.faction()
                                .orElse(
                                        held.isEmpty()
                                                ? PoliticalSide.NONE
                                                : held.get(0).faction()),
                        from,
                        ending.to(),
                        by.id(),
                        clock.instant());
        return new AppointmentChanges(membership, ended(held, from), request.isPresent());
    }

    /**
     * Returns the last day of the term. If no day was entered and the term is not open-ended, computes the last day
     * from the network's length of terms. Returns null for a term without an end.
     */
    private @Nullable LocalDate lastDay(Wish wish, LocalDate from) {
        return wish.to() != null || wish.openEnded()
                ? wish.to()
                : lastDay(wish.networkId(), wish.role(), from).orElse(null);
    }

    /**
     * Returns the last day of a term in this role that begins on the given day. Returns empty if the network has no
     * fixed length of terms for the role, or if {@code networkId} is null (a role in the whole association).
     */
    Optional<LocalDate> lastDay(@Nullable String networkId, Role role, LocalDate from) {
        return networkId == null
                ? Optional.empty()
                : compositions
                        .findById(networkId)
                        .flatMap(composition -> composition.termOf(role))
                        .map(term -> term.endFrom(from));
    }

    private static void refuseWhereHeld(List<Membership> held, Wish wish) {
        held.stream().filter(wish::isAlready).findFirst().ifPresent(same -> {
            throw new Refusal(
                    "directory.already-holds",
                    wish.person().name(),
                    RoleWords.role(wish.role()),
                    RoleWords.term(same.since(), same.until()));
        });
    }

    Membership appoint(Wish wish, Person by, LocalDate today) {
        var appointment = workedOut(wish, by, today);
        appointment.ends().forEach(ended -> memberships.save(ended.after()));
        var appointed = memberships.save(appointment.membership());
        if (appointment.answersRequest()) {
            posts.refreshNow(RoleRequestComposer.key(appointed.id()));
        }
        audit.save(AuditEntry.of(
                by.id(),
                "directory.appoint",
                wish.person().id(),
                MembershipAuditDetail.of(appointed),
                clock.instant()));
        return appointed;
    }

    /**
     * Returns the person's undecided request for this role in the network. Returns empty if there is none, or if
     * {@code networkId} is null.
     */
    Optional<Membership> request(Person person, Role role, @Nullable String networkId) {
        return networkId == null
                ? Optional.empty()
                : memberships.requestsOf(person.id(), networkId).stream()
                        .filter(one -> one.role() == role)
                        .findFirst();
    }

    /**
     * Returns the person's current and coming terms in this role, earliest first.
     *
     * @param networkId the network of the role; null for a role in the whole association
     */
    List<Membership> held(Person person, Role role, @Nullable String networkId, LocalDate today) {
        return memberships.activeOrComingOf(person.id(), today).stream()
                .filter(one -> one.role() == role && Objects.equals(networkId, one.networkId()))
                .toList();
    }

    private static List<AppointmentChanges.Ended> ended(List<Membership> held, LocalDate from) {
        return held.stream()
                .map(one -> new AppointmentChanges.Ended(one, one.released(from)))
                .filter(AppointmentChanges.Ended::endsAnything)
                .toList();
    }
}
