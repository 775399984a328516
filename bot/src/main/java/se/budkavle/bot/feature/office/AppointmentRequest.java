package se.budkavle.bot.feature.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;

/**
 * A request to appoint the owner of a Discord account to a role in a network, stored until the user confirms it.
 *
 * @param networkId the network of the role; null for a role in the whole association, such as administrator
 * @param organisationId the organisation to represent; null if none was entered
 * @param faction the side (majority or opposition); null if none was entered
 * @param from the first day of the term; null for the day of confirmation
 * @param to the last day of the term; null if none was entered
 * @param openEnded whether the term has no end, even if the network sets the length of terms
 */
record AppointmentRequest(
        String accountId,
        String displayName,
        Role role,
        @Nullable String networkId,
        @Nullable String organisationId,
        @Nullable PoliticalSide faction,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean openEnded) {

    AppointmentRequest withoutEnd() {
        return new AppointmentRequest(
                accountId, displayName, role, networkId, organisationId, faction, from, null, true);
    }
}
