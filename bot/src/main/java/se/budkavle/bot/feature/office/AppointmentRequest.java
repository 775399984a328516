package se.budkavle.bot.feature.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.directory.Faction;
import se.budkavle.storage.directory.Role;

/**
 * Holds an appointment that is to be confirmed: the role for the owner of an account.
 *
 * @param networkId null for a role in the whole association
 * @param organisationId null if the command names none
 * @param faction null if the command names none
 * @param from the first day; null for the day of confirmation
 * @param to the last day; null if the command names none
 * @param openEnded whether the term has no end, even if the network sets the length of terms
 */
record AppointmentRequest(
        String accountId,
        String displayName,
        Role role,
        @Nullable String networkId,
        @Nullable String organisationId,
        @Nullable Faction faction,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean openEnded) {

    AppointmentRequest withoutEnd() {
        return new AppointmentRequest(
                accountId, displayName, role, networkId, organisationId, faction, from, null, true);
    }
}
